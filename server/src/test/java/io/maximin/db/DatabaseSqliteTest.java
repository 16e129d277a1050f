package io.maximin.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class DatabaseSqliteTest extends DatabaseSuite {
    DatabaseSqliteTest() {
        super(Vendor.SQLITE);
    }

    @Override
    void pretendSchema(Database database, int schema) {
        database.jdbi().useHandle(handle -> handle.execute("pragma user_version = " + schema));
    }

    private static String pragma(Database database, String name) {
        return database.jdbi()
                .withHandle(handle ->
                        handle.createQuery("pragma " + name).mapTo(String.class).one());
    }

    @Test
    void everyConnectionIsSetUp() {
        try (var database = open()) {
            assertThat(pragma(database, "journal_mode")).isEqualTo("wal");
            assertThat(pragma(database, "synchronous")).isEqualTo("1");
            assertThat(pragma(database, "foreign_keys")).isEqualTo("1");
            assertThat(pragma(database, "busy_timeout")).isEqualTo("10000");
        }
    }

    /** SQLite would tell all but one of them that the file is locked while it turns to a write-ahead log. */
    @RepeatedTest(20)
    void aNewFileWaitsForWhoOpensItFirst() {
        var file = new SqliteFile(directory.resolve("new.db"), Duration.ofSeconds(10));
        try (var threads = Executors.newFixedThreadPool(16)) {
            var schemas = IntStream.range(0, 16)
                    .mapToObj(_ -> threads.submit(() -> file.schema(file.source())))
                    .toList();

            assertThat(schemas).allSatisfy(schema -> assertThat(schema.get()).isZero());
        }
    }

    @Test
    void homeIsPrivate() throws IOException {
        open().close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("home"))))
                .isEqualTo("rwx------");
    }

    @Test
    void aFileThatIsNoDatabaseIsNamed() throws IOException {
        var home = Files.createDirectory(directory.resolve("home"));
        Files.writeString(home.resolve("maximin.db"), "this is not a database, but some text ".repeat(100));

        assertThatThrownBy(this::open).isInstanceOf(DatabaseException.class).hasMessageContaining("home/maximin.db");
    }
}
