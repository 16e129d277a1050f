package io.maximin.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;

/** The database, SQLite or PostgreSQL, migrated to the schema of this program. Keep transactions short. */
public final class Database implements AutoCloseable {
    /**
     * The highest migration in the resources of each vendor. A database that carries it is opened without Flyway, which
     * takes as long as all the rest of opening.
     */
    static final int SCHEMA_VERSION = 6;

    private final Backend backend;
    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final Probe probe;
    private final Session session;
    private final Session durableSession;
    private final GroupCommit<Session.Transaction> durable;

    private Database(Backend backend, HikariDataSource pool) {
        this.backend = backend;
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
        this.probe = new Probe(jdbi);
        // Two writers of SQLite that wait for each other do so here, where waiting gives the thread's carrier away.
        var turn = new ReentrantLock();
        boolean together = vendor() == Vendor.SQLITE;
        this.session = new Session(pool, vendor().begin(), turn);
        this.durableSession =
                new Session(pool, vendor().begin(), together ? turn : new ReentrantLock(), vendor().durable());
        this.durable = new GroupCommit<>(durableSession::transaction);
    }

    /**
     * Opens the configured database, migrating it when needed. A SQLite file is made when it is not there; a PostgreSQL
     * database must exist.
     *
     * @param home directory that relative paths stand below; made with mode 0700
     * @throws DatabaseException when it cannot be opened or is from a newer program
     */
    public static Database open(DatabaseConfig config, Path home) {
        var backend = backend(config, home);
        try {
            PrivateFiles.directory(home);
            var source = backend.source();
            if (schema(backend, source) < SCHEMA_VERSION) {
                backend.migrate(source);
                schema(backend, source);
            }
            return new Database(backend, pool(config, backend, source));
        } catch (IOException | SQLException | FlywayException | PoolInitializationException e) {
            throw new DatabaseException("cannot open database " + backend.place() + ": " + reason(e), e);
        }
    }

    /** PostgreSQL's driver leaves to the cause what the network said; a denial is only a path. */
    private static String reason(Exception failure) {
        if (failure instanceof AccessDeniedException denied) {
            return "no permission to write " + denied.getFile();
        }
        return failure.getCause() instanceof IOException network
                ? failure.getMessage() + " (" + network + ")"
                : String.valueOf(failure.getMessage());
    }

    private static Backend backend(DatabaseConfig config, Path home) {
        if (config.url().isPresent()) {
            return PostgresServer.of(config, config.url().get());
        }
        return new SqliteFile(home.resolve(config.path()).toAbsolutePath(), config.busyTimeout());
    }

    private static int schema(Backend backend, DataSource source) throws IOException, SQLException {
        int found = backend.schema(source);
        if (found > SCHEMA_VERSION) {
            throw new DatabaseException("database " + backend.place() + " has schema " + found
                    + ", which is newer than this program's " + SCHEMA_VERSION + "; use the newer program");
        }
        return found;
    }

    private static HikariDataSource pool(DatabaseConfig config, Backend backend, DataSource source) {
        var hikari = new HikariConfig();
        hikari.setPoolName("maximin");
        hikari.setDataSource(source);
        hikari.setMaximumPoolSize(config.poolSize());
        hikari.setMinimumIdle(1);
        backend.configure(hikari);
        return new HikariDataSource(hikari);
    }

    public Jdbi jdbi() {
        return jdbi;
    }

    /** For the few changes that every request makes. */
    public Session session() {
        return session;
    }

    /** For changes that must outlast a loss of power once they are told of. */
    public GroupCommit<Session.Transaction> durable() {
        return durable;
    }

    /** For libraries that write their own SQL. */
    public DataSource dataSource() {
        return pool;
    }

    public Vendor vendor() {
        return backend.vendor();
    }

    /** Which database it is and where, for people: a path or an address without user and password. */
    public String place() {
        return vendor().label() + " " + backend.place();
    }

    /** Whether a query gets through right now; told within about two seconds. */
    public boolean answers() {
        return probe.answers();
    }

    @Override
    public void close() {
        session.close();
        durableSession.close();
        pool.close();
    }
}
