package io.maximin.db;

import io.maximin.config.Secret;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Where the database is and how it is shared.
 *
 * @param path the SQLite file; a relative path stands below the home directory
 * @param url a PostgreSQL database, used instead of the file; a secret because it may hold a password
 * @param user of PostgreSQL; goes before the one in the url
 * @param password of PostgreSQL; goes before the one in the url
 * @param poolSize most connections; two are kept for writing, so 3 at least
 * @param busyTimeout how long a writer waits for its turn
 */
public record DatabaseConfig(
        Path path,
        Optional<Secret> url,
        Optional<String> user,
        Optional<Secret> password,
        int poolSize,
        Duration busyTimeout) {
    public DatabaseConfig {
        url.ifPresent(PostgresUrl::parse);
        requireUrl("user", user, url);
        requireUrl("password", password, url);
        if (poolSize < 3 || poolSize > 64) {
            throw new IllegalArgumentException("pool-size must be within [3, 64], got " + poolSize);
        }
        if (busyTimeout.isNegative() || busyTimeout.compareTo(Duration.ofMinutes(5)) > 0) {
            throw new IllegalArgumentException("busy-timeout must be within [0, 5m], got " + busyTimeout);
        }
    }

    private static void requireUrl(String key, Optional<?> value, Optional<Secret> url) {
        if (value.isPresent() && url.isEmpty()) {
            throw new IllegalArgumentException(key + " is for PostgreSQL only and needs a url beside it");
        }
    }

    public static DatabaseConfig defaults() {
        return new DatabaseConfig(
                Path.of("maximin.db"), Optional.empty(), Optional.empty(), Optional.empty(), 6, Duration.ofSeconds(10));
    }
}
