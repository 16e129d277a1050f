package io.maximin.models;

/**
 * The catalogue, or what the configuration adds to it, contradicts itself. The message names the entry and the value.
 */
public final class CatalogueException extends RuntimeException {
    CatalogueException(String message) {
        super(message);
    }
}
