package io.maximin.images;

/**
 * How the embedded engine is run.
 *
 * @param threads cores used for painting and encoding; 0 means one per core
 * @param slots orders drawn at once
 * @param queue orders that may wait for a slot before the next is refused
 */
public record ImageEngineConfig(int threads, int slots, int queue) {
    public ImageEngineConfig {
        requireWithin("threads", threads, 0, 512);
        requireWithin("slots", slots, 1, 1024);
        requireWithin("queue", queue, 0, 100_000);
    }

    static void requireWithin(String name, int value, int min, int max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(name + " must be within [" + min + ", " + max + "], got " + value);
        }
    }
}
