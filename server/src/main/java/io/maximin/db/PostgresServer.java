package io.maximin.db;

import com.zaxxer.hikari.HikariConfig;
import io.maximin.config.Secret;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A server that several programs share. Transactions are READ COMMITTED: a statement sees what was committed before it
 * began, and a row that another transaction changes is waited for.
 */
record PostgresServer(PostgresUrl url, Optional<String> user, Optional<Secret> password, Duration busyTimeout)
        implements Backend {
    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Duration LOGGING_IN = Duration.ofSeconds(10);

    /** A read that takes longer than any wait for a lock plus this is one from a server that is gone. */
    private static final Duration SILENCE = Duration.ofSeconds(30);

    /** The settings {@code user} and {@code password} go before those in the url. */
    static PostgresServer of(DatabaseConfig config, Secret address) {
        var url = PostgresUrl.parse(address);
        return new PostgresServer(
                url, config.user().or(url::user), config.password().or(url::password), config.busyTimeout());
    }

    @Override
    public Vendor vendor() {
        return Vendor.POSTGRESQL;
    }

    @Override
    public String place() {
        return url.toString();
    }

    @Override
    public DataSource source() {
        var source = new PGSimpleDataSource();
        source.setUrl("jdbc:" + url);
        user.ifPresent(source::setUser);
        password.map(Secret::reveal).ifPresent(source::setPassword);
        var options = new LinkedHashMap<String, String>();
        options.put(PGProperty.APPLICATION_NAME.getName(), "maximin");
        options.put(PGProperty.CONNECT_TIMEOUT.getName(), seconds(CONNECTING));
        options.put(PGProperty.LOGIN_TIMEOUT.getName(), seconds(LOGGING_IN));
        options.put(PGProperty.SOCKET_TIMEOUT.getName(), seconds(busyTimeout.plus(SILENCE)));
        options.put(PGProperty.TCP_KEEP_ALIVE.getName(), "true");
        options.putAll(url.options());
        options.forEach((name, value) -> set(source, name, value));
        return source;
    }

    private static String seconds(Duration duration) {
        return String.valueOf(duration.toSeconds());
    }

    private static void set(PGSimpleDataSource source, String name, String value) {
        try {
            source.setProperty(name, value);
        } catch (SQLException e) {
            throw new IllegalStateException("the url was read by the driver's own names", e);
        }
    }

    @Override
    public int schema(DataSource source) throws SQLException {
        try (var connection = source.getConnection()) {
            boolean empty = number(connection, "select count(to_regclass('flyway_schema_history'))") == 0;
            return empty
                    ? 0
                    : number(
                            connection,
                            "select max(cast(version as integer)) from flyway_schema_history where success");
        }
    }

    private static int number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            return row.next() ? row.getInt(1) : 0;
        }
    }

    /** Flyway holds an advisory lock meanwhile. */
    @Override
    public void migrate(DataSource source) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration/postgresql")
                .load()
                .migrate();
    }

    @Override
    public void configure(HikariConfig pool) {
        // 0 would mean for ever.
        pool.setConnectionInitSql("set lock_timeout = " + Math.max(1, busyTimeout.toMillis()));
        pool.setConnectionTimeout(LOGGING_IN.toMillis());
    }
}
