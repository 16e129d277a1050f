package io.maximin.api.admin;

import io.maximin.config.Secret;
import io.maximin.keys.KeyKind;
import java.util.Arrays;
import java.util.Optional;

/**
 * Who may administrate over HTTP.
 *
 * @param key to be presented as a bearer token; without one there are no such routes
 */
public record AdminConfig(Optional<Secret> key) {
    private static final int MIN_KEY = 32;

    public AdminConfig {
        key.map(Secret::reveal).ifPresent(AdminConfig::require);
    }

    private static void require(String key) {
        if (key.length() < MIN_KEY) {
            throw new IllegalArgumentException("key must have at least " + MIN_KEY + " characters");
        }
        if (key.chars().anyMatch(c -> c <= ' ' || c > '~')) {
            throw new IllegalArgumentException("key must be ASCII without blanks, as a header carries it");
        }
        if (Arrays.stream(KeyKind.values()).map(KeyKind::prefix).anyMatch(key::startsWith)) {
            throw new IllegalArgumentException("key must not begin as the keys of users do");
        }
    }

    public static AdminConfig defaults() {
        return new AdminConfig(Optional.empty());
    }
}
