package io.maximin.db;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Where the database is and how it is shared.
 *
 * @param path the SQLite file; a relative path stands below the home directory
 * @param poolSize most connections; SQLite has one writer at a time, the others read
 * @param busyTimeout how long a writer waits for its turn
 */
public record DatabaseConfig(Path path, int poolSize, Duration busyTimeout) {
    public DatabaseConfig {
        if (poolSize < 1 || poolSize > 64) {
            throw new IllegalArgumentException("pool-size must be within [1, 64], got " + poolSize);
        }
        if (busyTimeout.isNegative() || busyTimeout.compareTo(Duration.ofMinutes(5)) > 0) {
            throw new IllegalArgumentException("busy-timeout must be within [0, 5m], got " + busyTimeout);
        }
    }

    public static DatabaseConfig defaults() {
        return new DatabaseConfig(Path.of("maximin.db"), 4, Duration.ofSeconds(10));
    }
}
