package io.maximin.keys;

import io.maximin.config.Secret;
import java.util.Optional;

/**
 * How keys are kept.
 *
 * @param secret what key hashes are made with; absent means the file {@code server.secret} in the home directory
 * @param cacheSize most keys, known or not, that are remembered between requests
 */
public record KeysConfig(Optional<Secret> secret, int cacheSize) {
    private static final int MIN_SECRET = 32;

    public KeysConfig {
        if (secret.isPresent() && secret.get().reveal().length() < MIN_SECRET) {
            throw new IllegalArgumentException("secret must have at least " + MIN_SECRET + " characters");
        }
        if (cacheSize < 1 || cacheSize > 10_000_000) {
            throw new IllegalArgumentException("cache-size must be within [1, 10000000], got " + cacheSize);
        }
    }

    public static KeysConfig defaults() {
        return new KeysConfig(Optional.empty(), 10_000);
    }
}
