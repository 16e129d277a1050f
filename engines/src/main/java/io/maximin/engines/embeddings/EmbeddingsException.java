package io.maximin.engines.embeddings;

/** The files of the model are missing or are not its files. */
public final class EmbeddingsException extends RuntimeException {
    public EmbeddingsException(String message) {
        super(message);
    }

    public EmbeddingsException(String message, Throwable cause) {
        super(message, cause);
    }
}
