package io.maximin.engines.natives;

/** A native library is missing, cannot be loaded, or is not the build this program was written for. */
public final class NativesException extends RuntimeException {
    public NativesException(String message) {
        super(message);
    }

    public NativesException(String message, Throwable cause) {
        super(message, cause);
    }
}
