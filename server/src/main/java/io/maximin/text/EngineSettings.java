package io.maximin.text;

/**
 * How a local model is run.
 *
 * @param contextTokens tokens all running requests share, at least 64; no more than the model was trained for is used
 * @param slots requests that run at the same time, 1 to 64
 * @param threads cores used for computing; 0 means one per core
 * @param queue requests that may wait for a slot before the next is refused, at least 0
 */
public record EngineSettings(int contextTokens, int slots, int threads, int queue) {
    public EngineSettings {
        check("context-tokens", contextTokens, 64, 4_194_304);
        check("slots", slots, 1, 64);
        check("threads", threads, 0, 512);
        check("queue", queue, 0, 100_000);
    }

    private static void check(String name, int value, int min, int max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(name + " is " + value + ", must be " + min + " to " + max);
        }
    }
}
