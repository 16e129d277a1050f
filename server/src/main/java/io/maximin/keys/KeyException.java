package io.maximin.keys;

/** Keys cannot be used or changed as asked; the message says why and what to do, never a secret. */
public final class KeyException extends RuntimeException {
    public KeyException(String message) {
        super(message);
    }

    public KeyException(String message, Throwable cause) {
        super(message, cause);
    }
}
