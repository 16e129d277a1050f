package io.maximin.bench;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/**
 * One-time tasks of db-scheduler on PostgreSQL, polled as its documentation says is fastest there: rows locked and
 * fetched in one statement, several times as many as threads.
 */
final class DbScheduler implements Contender {
    private static final String TABLE = """
            create table scheduled_tasks (
                task_name text not null, task_instance text not null, task_data bytea,
                execution_time timestamp with time zone not null, picked boolean not null, picked_by text,
                last_success timestamp with time zone, last_failure timestamp with time zone,
                consecutive_failures int, last_heartbeat timestamp with time zone, version bigint not null,
                priority smallint, primary key (task_name, task_instance));
            create index on scheduled_tasks (execution_time);
            create index on scheduled_tasks (last_heartbeat);
            """;

    private static final Duration POLLING = Duration.ofMillis(10);

    /** Of the number of threads: when it fetches more, and up to how many it then has. */
    private static final double FETCH_BELOW = 1;

    private static final double FETCH_UP_TO = 4;

    private final HikariDataSource pool;
    private final OneTimeTask<String> asked = task(() -> {});
    private final SchedulerClient client;
    private Optional<Scheduler> scheduler = Optional.empty();

    /** @param url for JDBC, of an empty database */
    DbScheduler(String url, int connections) {
        var hikari = new HikariConfig();
        hikari.setJdbcUrl(url);
        hikari.setMaximumPoolSize(connections);
        hikari.setConnectionInitSql("set synchronous_commit = on");
        this.pool = new HikariDataSource(hikari);
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(TABLE);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        this.client = SchedulerClient.Builder.create(pool, asked).build();
    }

    private static OneTimeTask<String> task(Runnable work) {
        return Tasks.oneTime("bench", String.class).execute((_, _) -> work.run());
    }

    @Override
    public String label() {
        return "db-scheduler on PostgreSQL";
    }

    @Override
    public void create(int number) {
        if (!client.scheduleIfNotExists(asked.instance(String.valueOf(number), "task " + number), Instant.now())) {
            throw new IllegalStateException("task " + number + " is there before it was asked for");
        }
    }

    @Override
    public void start(int threads, CountDownLatch begun) {
        var started = Scheduler.create(pool, task(begun::countDown))
                .threads(threads)
                .pollingInterval(POLLING)
                .pollUsingLockAndFetch(FETCH_BELOW, FETCH_UP_TO)
                .build();
        scheduler = Optional.of(started);
        started.start();
    }

    /** A task that is done is a row less. */
    @Override
    public int left() {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from scheduled_tasks")) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        scheduler.ifPresent(Scheduler::stop);
        pool.close();
    }
}
