package io.maximin.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    @TempDir
    Path directory;

    private Database open() {
        return Database.open(DatabaseConfig.defaults(), directory.resolve("home"));
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
    void aCurrentDatabaseKeepsItsRows() {
        try (var database = open()) {
            database.jdbi().useHandle(handle -> handle.execute("insert into account values ('a', 'n', 1)"));
        }
        try (var database = open()) {
            var ids = database.jdbi()
                    .withHandle(handle -> handle.createQuery("select id from account")
                            .mapTo(String.class)
                            .list());

            assertThat(ids).containsExactly("a");
        }
    }

    @Test
    void manyMayOpenANewDatabaseAtOnce() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var opened = IntStream.range(0, 4)
                    .mapToObj(_ -> threads.submit(this::open))
                    .toList();

            assertThat(opened).allSatisfy(database -> database.get().close());
        }
    }

    @Test
    void aNewerSchemaIsRefused() {
        try (var database = open()) {
            database.jdbi().useHandle(handle -> handle.execute("pragma user_version = 99"));
        }

        assertThatThrownBy(this::open)
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("schema 99")
                .hasMessageContaining("newer");
    }

    @Test
    void aFileThatIsNoDatabaseIsNamed() throws IOException {
        var home = Files.createDirectory(directory.resolve("home"));
        Files.writeString(home.resolve("maximin.db"), "this is not a database, but some text ".repeat(100));

        assertThatThrownBy(this::open).isInstanceOf(DatabaseException.class).hasMessageContaining("home/maximin.db");
    }

    @Test
    void writersWaitForEachOther() {
        try (var database = open();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writes = IntStream.range(0, 200)
                    .mapToObj(i -> threads.submit(() -> database.jdbi().inTransaction(handle -> {
                        handle.createQuery("select count(*) from account")
                                .mapTo(Integer.class)
                                .one();
                        return handle.execute("insert into account values (?, ?, 1)", "id" + i, "name" + i);
                    })))
                    .toList();

            assertThat(writes).allSatisfy(write -> assertThat(write.get()).isEqualTo(1));
        }
    }

    @Test
    void theSchemaVersionIsTheHighestMigration() throws IOException, URISyntaxException {
        var resource = Objects.requireNonNull(getClass().getResource("/db/migration/sqlite"));
        try (var files = Files.list(Path.of(resource.toURI()))) {
            var highest = files.map(file -> String.valueOf(file.getFileName()))
                    .mapToInt(name -> Integer.parseInt(name.substring(1, name.indexOf("__"))))
                    .max();

            assertThat(highest).hasValue(Database.SCHEMA_VERSION);
        }
    }

    @Test
    void badSettingsNameTheirKey() {
        var path = Path.of("x");

        assertThatThrownBy(() -> new DatabaseConfig(path, 0, Duration.ZERO)).hasMessageContaining("pool-size");
        assertThatThrownBy(() -> new DatabaseConfig(path, 1, Duration.ofDays(1)))
                .hasMessageContaining("busy-timeout");
    }
}
