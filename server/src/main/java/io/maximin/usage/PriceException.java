package io.maximin.usage;

/** A price list that cannot be used; the message names the place and what is wrong. */
public final class PriceException extends RuntimeException {
    PriceException(String message) {
        super(message);
    }

    PriceException(String message, Throwable cause) {
        super(message, cause);
    }
}
