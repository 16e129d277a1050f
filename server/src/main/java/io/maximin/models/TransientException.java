package io.maximin.models;

import java.io.IOException;
import java.util.Objects;

/** A failure of the network or of a registry that may pass. */
final class TransientException extends IOException {
    TransientException(String message) {
        super(message);
    }

    TransientException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
