package io.maximin.embeddings;

/**
 * How vectors of texts are computed.
 *
 * @param threads cores used; 0 means one per core
 * @param requests that may be computed or wait at once before the next is refused; they take turns
 */
public record EmbeddingsConfig(int threads, int requests) {
    public EmbeddingsConfig {
        if (threads < 0 || threads > 512) {
            throw new IllegalArgumentException("threads must be within [0, 512], got " + threads);
        }
        if (requests < 1 || requests > 10_000) {
            throw new IllegalArgumentException("requests must be within [1, 10000], got " + requests);
        }
    }

    public static EmbeddingsConfig defaults() {
        return new EmbeddingsConfig(0, 64);
    }

    /** Threads that there are to be. */
    int threadCount() {
        return threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
    }
}
