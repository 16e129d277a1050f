package io.maximin.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The SQLite database, migrated to the schema of this program. Readers run side by side; a transaction takes the one
 * write lock when it begins and waits its turn, so it never fails half way for want of the lock. Keep transactions
 * short.
 */
public final class Database implements AutoCloseable {
    /**
     * The highest migration in the resources. A database that carries it is opened without Flyway, which takes as long
     * as all the rest of opening.
     */
    static final int SCHEMA_VERSION = 1;

    private static final ReentrantLock MIGRATING = new ReentrantLock();

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    private final HikariDataSource pool;
    private final Jdbi jdbi;

    private Database(HikariDataSource pool) {
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
    }

    /**
     * Opens the file, making and migrating it when needed.
     *
     * @param home directory that relative paths stand below; made with mode 0700
     * @throws DatabaseException when the file cannot be opened or is from a newer program
     */
    public static Database open(DatabaseConfig config, Path home) {
        var file = home.resolve(config.path()).toAbsolutePath();
        try {
            PrivateFiles.directory(home);
            PrivateFiles.directory(parent(file));
            PrivateFiles.file(file);
            var source = source(config, file);
            migrate(source, file);
            return new Database(pool(config, source));
        } catch (IOException | SQLException | FlywayException e) {
            throw new DatabaseException("cannot open database " + file + ": " + e.getMessage(), e);
        }
    }

    private static Path parent(Path file) {
        var parent = file.getParent();
        if (parent == null || Files.isDirectory(file)) {
            throw new DatabaseException("database path " + file + " is a directory");
        }
        return parent;
    }

    private static SQLiteDataSource source(DatabaseConfig config, Path file) {
        var sqlite = new SQLiteConfig();
        sqlite.setJournalMode(SQLiteConfig.JournalMode.WAL);
        sqlite.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        sqlite.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        sqlite.setBusyTimeout((int) config.busyTimeout().toMillis());
        sqlite.enforceForeignKeys(true);
        var source = new SQLiteDataSource(sqlite);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    private static void migrate(DataSource source, Path file) throws IOException, SQLException {
        if (version(source, file) == SCHEMA_VERSION) {
            return;
        }
        // Flyway has no lock on SQLite: without ours, two processes that start at once would both migrate.
        var lock = file.resolveSibling(file.getFileName() + ".lock");
        PrivateFiles.file(lock);
        MIGRATING.lock();
        try (var channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            if (version(source, file) < SCHEMA_VERSION) {
                Flyway.configure()
                        .dataSource(source)
                        .locations("classpath:db/migration/sqlite")
                        .load()
                        .migrate();
                execute(source, "pragma user_version = " + SCHEMA_VERSION);
            }
        } finally {
            MIGRATING.unlock();
        }
    }

    private static int version(DataSource source, Path file) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("pragma user_version")) {
            int found = row.next() ? row.getInt(1) : 0;
            if (found > SCHEMA_VERSION) {
                throw new DatabaseException("database " + file + " has schema " + found
                        + ", which is newer than this program's " + SCHEMA_VERSION + "; use the newer program");
            }
            return found;
        }
    }

    private static void execute(DataSource source, String sql) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static HikariDataSource pool(DatabaseConfig config, DataSource source) {
        var hikari = new HikariConfig();
        hikari.setPoolName("maximin");
        hikari.setDataSource(source);
        hikari.setMaximumPoolSize(config.poolSize());
        hikari.setMinimumIdle(1);
        return new HikariDataSource(hikari);
    }

    public Jdbi jdbi() {
        return jdbi;
    }

    /** Whether a query gets through right now. */
    public boolean answers() {
        try {
            return jdbi.withHandle(handle ->
                    handle.createQuery("select 1").mapTo(Integer.class).one() == 1);
        } catch (JdbiException e) {
            LOG.warn("the database does not answer", e);
            return false;
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
