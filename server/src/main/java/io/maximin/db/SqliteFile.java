package io.maximin.db;

import com.zaxxer.hikari.HikariConfig;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * One file for one machine. Readers run side by side; a transaction takes the one write lock when it begins and waits
 * its turn, so it never fails half way for want of the lock.
 */
record SqliteFile(Path file, Duration busyTimeout) implements Backend {
    /** Pages that each connection may keep; negative, as SQLite counts kibibytes. */
    private static final int CACHE_KIBIBYTES = -16_384;

    private static final ReentrantLock ALONE = new ReentrantLock();

    @Override
    public Vendor vendor() {
        return Vendor.SQLITE;
    }

    @Override
    public String place() {
        return file.toString();
    }

    @Override
    public DataSource source() throws IOException {
        var parent = file.getParent();
        if (parent == null || Files.isDirectory(file)) {
            throw new DatabaseException("database path " + file + " is a directory");
        }
        PrivateFiles.directory(parent);
        PrivateFiles.file(file);
        var sqlite = new SQLiteConfig();
        sqlite.setJournalMode(SQLiteConfig.JournalMode.WAL);
        sqlite.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        sqlite.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        sqlite.setCacheSize(CACHE_KIBIBYTES);
        sqlite.setBusyTimeout((int) busyTimeout.toMillis());
        sqlite.enforceForeignKeys(true);
        var source = new SQLiteDataSource(sqlite);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    @Override
    public int schema(DataSource source) throws IOException, SQLException {
        return alone(() -> version(source));
    }

    @Override
    public void migrate(DataSource source) throws IOException, SQLException {
        alone(() -> {
            if (version(source) < Database.SCHEMA_VERSION) {
                Flyway.configure()
                        .dataSource(source)
                        .locations("classpath:db/migration/sqlite")
                        .load()
                        .migrate();
                execute(source, "pragma user_version = " + Database.SCHEMA_VERSION);
            }
            return Database.SCHEMA_VERSION;
        });
    }

    /**
     * Does work that no other thread or process may do at the same time. Flyway has no lock on SQLite, so two processes
     * that start at once would both migrate; and the first connection of a new file turns it to a write-ahead log, for
     * which SQLite waits for nobody, whatever its busy timeout.
     */
    private int alone(Work work) throws IOException, SQLException {
        var lock = file.resolveSibling(file.getFileName() + ".lock");
        PrivateFiles.file(lock);
        ALONE.lock();
        try (var channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            return work.schema();
        } finally {
            ALONE.unlock();
        }
    }

    /** Tells the schema the database carries after it. */
    private interface Work {
        int schema() throws SQLException;
    }

    private static int version(DataSource source) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("pragma user_version")) {
            return row.next() ? row.getInt(1) : 0;
        }
    }

    private static void execute(DataSource source, String sql) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void configure(HikariConfig pool) {
        // Every connection is set up by its source.
    }
}
