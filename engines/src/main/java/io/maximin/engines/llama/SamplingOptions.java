package io.maximin.engines.llama;

/**
 * How the next token is drawn.
 *
 * @param temperature 0 (always the likeliest token) to 2
 * @param topP nucleus mass, above 0 and at most 1
 * @param seed the same seed draws the same tokens from the same scores
 */
public record SamplingOptions(double temperature, double topP, long seed) {
    public SamplingOptions {
        if (!(temperature >= 0 && temperature <= 2)) {
            throw new IllegalArgumentException("temperature " + temperature + " is outside [0, 2]");
        }
        if (!(topP > 0 && topP <= 1)) {
            throw new IllegalArgumentException("topP " + topP + " is outside (0, 1]");
        }
    }

    /** Always the likeliest token. */
    public static SamplingOptions greedy() {
        return new SamplingOptions(0, 1, 0);
    }
}
