package io.maximin.speech;

/**
 * How the embedded voice is run.
 *
 * @param threads cores used for computing; 0 means one per core
 * @param queue texts that may wait for their turn before the next is refused
 */
public record SpeechEngineConfig(int threads, int queue) {
    public SpeechEngineConfig {
        requireWithin("threads", threads, 0, 512);
        requireWithin("queue", queue, 1, 100_000);
    }

    static void requireWithin(String name, int value, int min, int max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(name + " must be within [" + min + ", " + max + "], got " + value);
        }
    }
}
