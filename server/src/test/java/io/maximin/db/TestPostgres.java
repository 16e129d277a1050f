package io.maximin.db;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** One PostgreSQL server for all tests of this JVM, started when the first asks for a database. */
final class TestPostgres {
    /** A user whose password is looked at; everybody else is let in without one. */
    static final String GUARDED_USER = "guarded";

    static final String GUARDED_PASSWORD = "right p@ssword/100%";

    private static final String ACCESS = """
            host  all guarded all scram-sha-256
            host  all all     all trust
            local all all         trust
            """;

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private TestPostgres() {}

    private static final class Running {
        static final EmbeddedPostgres SERVER = start();
    }

    private static EmbeddedPostgres start() {
        try {
            var access = Files.createTempFile("maximin-pg-hba", ".conf");
            access.toFile().deleteOnExit();
            Files.writeString(access, ACCESS);
            var server = EmbeddedPostgres.builder()
                    .setServerConfig("hba_file", access.toString())
                    .setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .start();
            execute(server, "create role guarded login superuser password '" + GUARDED_PASSWORD + "'");
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void execute(EmbeddedPostgres server, String sql) {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The name of a new, empty database. */
    static String newDatabase() {
        var name = "test_" + DATABASES.incrementAndGet();
        execute(Running.SERVER, "create database " + name);
        return name;
    }

    static int port() {
        return Running.SERVER.getPort();
    }
}
