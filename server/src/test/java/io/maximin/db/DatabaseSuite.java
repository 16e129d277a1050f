package io.maximin.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds of every database. */
abstract class DatabaseSuite {
    private static final String INSERT = "insert into account (id, name, created_at) values (?, ?, 1)";

    private final Vendor vendor;

    @TempDir
    Path directory;

    private TestDatabase fresh;

    DatabaseSuite(Vendor vendor) {
        this.vendor = vendor;
    }

    @BeforeEach
    void prepare() {
        fresh = TestDatabase.of(vendor, directory.resolve("home"));
    }

    final Database open() {
        return fresh.open();
    }

    /** Makes the database look as if a program with that schema had migrated it. */
    abstract void pretendSchema(Database database, int schema);

    @Test
    void theVendorIsTheConfiguredOne() {
        try (var database = open()) {
            assertThat(database.vendor()).isEqualTo(vendor);
            assertThat(database.answers()).isTrue();
        }
    }

    @Test
    void aCurrentDatabaseKeepsItsRows() {
        try (var database = open()) {
            database.jdbi().useHandle(handle -> handle.execute(INSERT, "a", "n"));
        }
        try (var database = open()) {
            assertThat(ids(database)).containsExactly("a");
        }
    }

    private static List<String> ids(Database database) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select id from account")
                        .mapTo(String.class)
                        .list());
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
            pretendSchema(database, 99);
        }

        assertThatThrownBy(this::open)
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("schema 99")
                .hasMessageContaining("newer");
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
                        return handle.execute(INSERT, "id" + i, "name" + i);
                    })))
                    .toList();

            assertThat(writes).allSatisfy(write -> assertThat(write.get()).isEqualTo(1));
        }
    }

    @Test
    void aTransactionThatFailsLeavesNothing() {
        try (var database = open()) {
            assertThatThrownBy(() -> database.jdbi().useTransaction(handle -> {
                        handle.execute(INSERT, "a", "n");
                        handle.execute(INSERT, "b", "n");
                    }))
                    .isInstanceOf(JdbiException.class);

            assertThat(ids(database)).isEmpty();
        }
    }

    @Test
    void aClosedDatabaseDoesNotAnswer() {
        var database = open();

        database.close();

        assertThat(database.answers()).isFalse();
    }

    @Test
    void theSchemaVersionIsTheHighestMigration() throws IOException, URISyntaxException {
        var resource = Objects.requireNonNull(
                getClass().getResource("/db/migration/" + vendor.label().toLowerCase(Locale.ROOT)));
        try (var files = Files.list(Path.of(resource.toURI()))) {
            var highest = files.map(file -> String.valueOf(file.getFileName()))
                    .mapToInt(name -> Integer.parseInt(name.substring(1, name.indexOf("__"))))
                    .max();

            assertThat(highest).hasValue(Database.SCHEMA_VERSION);
        }
    }
}
