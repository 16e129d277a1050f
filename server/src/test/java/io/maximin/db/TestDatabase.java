package io.maximin.db;

import io.maximin.config.Secret;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * A database of one vendor that nobody used before. Every {@link #open} gives a pool of its own, as another process
 * would have it; the test closes it.
 *
 * <p>A suite runs on both when it is abstract, takes the {@link Vendor} in its constructor, and has two subclasses with
 * nothing but {@code super(Vendor.SQLITE)} and {@code super(Vendor.POSTGRESQL)}.
 */
public final class TestDatabase {
    private final Path home;
    private final DatabaseConfig config;

    private TestDatabase(Path home, DatabaseConfig config) {
        this.home = home;
        this.config = config;
    }

    /** @param home directory of this test alone */
    public static TestDatabase of(Vendor vendor, Path home) {
        return switch (vendor) {
            case SQLITE -> new TestDatabase(home, DatabaseConfig.defaults());
            case POSTGRESQL -> {
                var url = "postgres://postgres@localhost:" + TestPostgres.port() + "/" + TestPostgres.newDatabase();
                yield new TestDatabase(home, postgres(url));
            }
        };
    }

    static DatabaseConfig postgres(String url) {
        return new DatabaseConfig(
                Path.of("unused.db"),
                Optional.of(new Secret(url)),
                Optional.empty(),
                Optional.empty(),
                4,
                Duration.ofSeconds(10));
    }

    public Database open() {
        return Database.open(config, home);
    }

    public DatabaseConfig config() {
        return config;
    }
}
