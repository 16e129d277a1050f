package io.maximin.bench;

import io.maximin.config.Secret;
import io.maximin.db.DatabaseConfig;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Tasks that do nothing through our queue and through db-scheduler, each commit that acknowledges or ends one forced to
 * the disk: {@code QueueBench <empty directory on the disk>}.
 */
public final class QueueBench {
    private static final int TASKS = 10_000;
    private static final int ROUNDS = 3;
    private static final int CALLERS = 16;
    private static final int WORKERS = 8;
    private static final int CONNECTIONS = CALLERS + WORKERS + 1;
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Path home;
    private final EmbeddedPostgres postgres;
    private final PrintStream out;
    private int databases;

    private QueueBench(Path home, EmbeddedPostgres postgres, PrintStream out) {
        this.home = home;
        this.postgres = postgres;
        this.out = out;
    }

    /** Tasks a second. */
    private record Rates(double created, double done) {
        static Rates median(List<Rates> rounds) {
            return new Rates(
                    middle(rounds.stream().map(Rates::created).toList()),
                    middle(rounds.stream().map(Rates::done).toList()));
        }

        private static double middle(List<Double> values) {
            return values.stream().sorted().toList().get(values.size() / 2);
        }
    }

    public static void main(String[] arguments)
            throws IOException, SQLException, InterruptedException, ExecutionException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("usage: QueueBench <empty directory on the disk>");
        }
        var home = Path.of(arguments[0]);
        try (var postgres = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(home.toFile())
                .setDataDirectory(home.resolve("postgres"))
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .start()) {
            new QueueBench(home, postgres, System.out).run();
        }
    }

    private void run() throws IOException, SQLException, InterruptedException, ExecutionException {
        List<Rates> sqlite = new ArrayList<>();
        List<Rates> postgresql = new ArrayList<>();
        List<Rates> rival = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            sqlite.add(measure(new OwnQueue(DatabaseConfig.defaults(), next())));
            var url = "postgres://postgres@localhost:" + postgres.getPort() + "/" + database();
            postgresql.add(measure(new OwnQueue(postgres(url), next())));
            rival.add(measure(new DbScheduler(postgres.getJdbcUrl("postgres", database()), CONNECTIONS)));
        }
        compare("Maximin on SQLite", Rates.median(sqlite), Rates.median(rival));
        compare("Maximin on PostgreSQL", Rates.median(postgresql), Rates.median(rival));
    }

    private void compare(String label, Rates ours, Rates rival) {
        out.printf(
                "%s / db-scheduler on PostgreSQL, medians of %d: created %.2f, done %.2f%n",
                label, ROUNDS, ours.created() / rival.created(), ours.done() / rival.done());
    }

    private Path next() throws IOException {
        return Files.createDirectory(home.resolve("home" + ++databases));
    }

    private String database() throws SQLException {
        String name = "bench_" + ++databases;
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return name;
    }

    private static DatabaseConfig postgres(String url) {
        return new DatabaseConfig(
                Path.of("unused.db"),
                Optional.of(new Secret(url)),
                Optional.empty(),
                Optional.empty(),
                CONNECTIONS,
                Duration.ofSeconds(10));
    }

    private Rates measure(Contender contender) throws InterruptedException, ExecutionException {
        try (contender) {
            double created = TASKS / create(contender);
            double done = TASKS / work(contender);
            out.printf("%s: %.0f created and %.0f done a second%n", contender.label(), created, done);
            return new Rates(created, done);
        }
    }

    private static double create(Contender contender) throws InterruptedException, ExecutionException {
        long begin = System.nanoTime();
        List<Future<?>> callers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int caller = 0; caller < CALLERS; caller++) {
                int first = caller;
                callers.add(threads.submit(() -> {
                    for (int number = first; number < TASKS; number += CALLERS) {
                        contender.create(number);
                    }
                }));
            }
            for (Future<?> caller : callers) {
                caller.get();
            }
        }
        return seconds(begin);
    }

    private static double work(Contender contender) throws InterruptedException {
        var begun = new CountDownLatch(TASKS);
        long begin = System.nanoTime();
        contender.start(WORKERS, begun);
        if (!begun.await(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException(begun.getCount() + " tasks were not begun within " + LONGEST);
        }
        while (contender.left() > 0) {
            TimeUnit.MILLISECONDS.sleep(2);
        }
        return seconds(begin);
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
