package io.maximin.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
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
