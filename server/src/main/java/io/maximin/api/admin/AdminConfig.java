package io.maximin.api.admin;

import io.maximin.config.Secret;
import java.util.Optional;

/**
 * Who may administrate over HTTP.
 *
 * @param key to be presented as a bearer token; without one there are no such routes
 */
public record AdminConfig(Optional<Secret> key) {
    private static final int MIN_KEY = 32;

    public AdminConfig {
        if (key.isPresent() && key.get().reveal().length() < MIN_KEY) {
            throw new IllegalArgumentException("key must have at least " + MIN_KEY + " characters");
        }
    }

    public static AdminConfig defaults() {
        return new AdminConfig(Optional.empty());
    }
}
