package io.maximin.text;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * How the next token is drawn.
 *
 * @param temperature 0 (greedy) to 2
 * @param topP nucleus mass, above 0 and at most 1
 * @param seed repeats a draw exactly; absent means a fresh random seed
 */
public record Sampling(double temperature, double topP, OptionalLong seed) {
    public Sampling {
        if (!(temperature >= 0 && temperature <= 2)) {
            throw new IllegalArgumentException("temperature " + temperature + " is outside [0, 2]");
        }
        if (!(topP > 0 && topP <= 1)) {
            throw new IllegalArgumentException("topP " + topP + " is outside (0, 1]");
        }
        Objects.requireNonNull(seed);
    }
}
