package io.maximin.models;

import java.util.Objects;

/** A pull, check or removal that failed; the message is meant for the person at the terminal and says what to do. */
public final class ModelStoreException extends RuntimeException {
    ModelStoreException(String message) {
        super(Objects.requireNonNull(message));
    }

    ModelStoreException(String message, Throwable cause) {
        super(Objects.requireNonNull(message), cause);
    }

    /** Never null: both constructors require it. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
