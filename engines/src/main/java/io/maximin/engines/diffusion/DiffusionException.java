package io.maximin.engines.diffusion;

/** A folder that holds no pipeline, or one that is not understood; the message names the file. */
public final class DiffusionException extends RuntimeException {
    public DiffusionException(String message) {
        super(message);
    }

    public DiffusionException(String message, Throwable cause) {
        super(message, cause);
    }
}
