package io.maximin.engines.pictures;

/** Bytes are no picture that is read here, or a larger one than is allowed. The message is fit for who sent it. */
public final class PictureException extends RuntimeException {
    public PictureException(String message) {
        super(message);
    }

    public PictureException(String message, Throwable cause) {
        super(message, cause);
    }

    static PictureException truncated() {
        return new PictureException("picture ends before it is complete");
    }
}
