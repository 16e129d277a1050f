package io.maximin.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.maximin.app.KilledTasksClient.Task;
import io.maximin.db.TestDatabase;
import io.maximin.db.Vendor;
import io.maximin.usage.Balances;
import io.maximin.usage.Balances.Balance;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two server processes, with homes of their own, on one PostgreSQL and one directory of files. */
@Timeout(300)
class TwoServersTest {
    private static final int TASKS = 16;
    private static final int WORKERS = 2;
    private static final long PAID = 1_000_000_000_000L;
    private static final long MICROS_PER_CHARACTER = 100;
    private static final String DONE = "maximin_tasks_ended_total{kind=\"speech\",state=\"succeeded\"}";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path shared;

    @SuppressWarnings("NullAway.Init")
    private PrepaidHome prepaid;

    @SuppressWarnings("NullAway.Init")
    private KilledTasksClient client;

    @BeforeEach
    void open() throws IOException {
        var url = TestDatabase.of(Vendor.POSTGRESQL, shared).config().url().orElseThrow();
        for (Path home : List.of(home("first"), home("second"))) {
            Files.createDirectory(home);
            Files.writeString(
                    home.resolve("maximin.yaml"), """
                    database: {url: "%s", pool-size: 4}
                    keys: {secret: "the same for both of these servers"}
                    files: {directory: "%s"}
                    tasks: {account-running: 4, speech-workers: %s}
                    limits: {profile: off}
                    """.formatted(url.reveal(), shared.resolve("files"), WORKERS));
        }
        prepaid = PrepaidHome.open(home("first"), PAID, InstantSource.system());
        client = new KilledTasksClient(prepaid.secret());
    }

    @AfterEach
    void close() {
        prepaid.close();
    }

    private Path home(String name) {
        return shared.resolve(name);
    }

    @Test
    void eachTaskIsDoneOnceByOneOfThemAndItsResultIsThereAtBoth() throws Exception {
        try (var first = new ChildServer(home("first"));
                var second = new ChildServer(home("second"))) {
            for (int i = 0; i < TASKS / 2; i++) {
                client.ask(first.address());
                client.ask(second.address());
            }
            // The same keys at the other: no task more.
            client.repeat(first.address());
            client.repeat(second.address());
            awaitEnd();

            double byFirst = client.metric(first.address(), DONE);
            double bySecond = client.metric(second.address(), DONE);
            assertThat(byFirst + bySecond).isEqualTo(TASKS);
            assertThat(byFirst).isBetween(1.0, TASKS - 1.0);
            assertThat(number("select count(*) from task where lease = 1")).isEqualTo(TASKS);
            checkBooks(TASKS);
            checkResults(first.address(), second.address());
            first.stop();
            second.stop();
        }
    }

    @Test
    void whatOneOfThemLeavesWhenItIsKilledIsDoneByTheOther() throws Exception {
        try (var first = new ChildServer(home("first"));
                var second = new ChildServer(home("second"))) {
            var pid = first.process().pid();
            for (int i = 0; i < TASKS / 2; i++) {
                client.ask(first.address());
                client.ask(second.address());
            }
            await().atMost(PATIENCE).until(() -> {
                client.ask(second.address());
                return stoppedInTheMiddle(pid);
            });

            first.killAfter(0);
            awaitEnd();

            // How many exactly is decided by what the database had still to answer when the process was stopped.
            long taken = number("select count(*) from task where lease = 2");
            assertThat(taken).isPositive();
            assertThat(number("select count(*) from task where lease > 2")).isZero();
            assertThat(client.metric(second.address(), DONE)).isGreaterThanOrEqualTo((double) taken);
            checkBooks(tasks());
            checkResults(second.address(), second.address());
            second.stop();
        }
    }

    /** A process that stands still keeps what it works on; one that could take more goes on. */
    private boolean stoppedInTheMiddle(long pid) throws IOException, InterruptedException {
        signal("STOP", pid);
        if (running(pid) == WORKERS) {
            return true;
        }
        signal("CONT", pid);
        return false;
    }

    private static void signal(String name, long pid) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + name, String.valueOf(pid))
                        .start()
                        .waitFor())
                .isZero();
    }

    /** What a server works on. */
    private long running(long pid) {
        return number("""
                select count(*) from task t join server_process p on p.id = t.process_id
                where t.state = 'running' and p.pid = %s
                """.formatted(pid));
    }

    private void awaitEnd() {
        await().atMost(PATIENCE)
                .until(() -> number("select count(*) from task where state in ('queued', 'running')") == 0);
    }

    private long tasks() {
        return client.acknowledged().keys();
    }

    private long number(String sql) {
        return prepaid.database()
                .jdbi()
                .withHandle(handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    private void checkBooks(long tasks) {
        assertThat(number("select count(*) from task where state = 'succeeded'"))
                .isEqualTo(tasks)
                .isEqualTo(number("select count(*) from task"))
                .isEqualTo(number("select count(*) from stored_file"))
                .isEqualTo(number("select count(*) from charge where outcome = 'done'"));
        var balances = new Balances(prepaid.database(), InstantSource.system());
        long characters = number("select sum(characters) from charge");
        assertThat(balances.of(prepaid.account().id()))
                .isEqualTo(new Balance(PAID - characters * MICROS_PER_CHARACTER, 0, 0));
        assertThat(balances.audit(List.of(prepaid.account().id()))).isEmpty();
    }

    /** Both serve every result, whoever made it, also by the link of the other; the same text gave the same sound. */
    private void checkResults(URI first, URI second) throws IOException, InterruptedException {
        Map<String, Map<String, byte[]>> results = new HashMap<>();
        for (Task task : client.acknowledged().tasks()) {
            byte[] tar = client.result(first, task);
            assertThat(client.result(second, task)).isEqualTo(tar);
            assertThat(client.linked(first, second, task)).isEqualTo(tar);
            var members = TarMembers.byEnding(tar);
            assertThat(members).containsOnlyKeys("mp3", "titles", "extra");
            var same = results.putIfAbsent(task.text(), members);
            if (same != null) {
                assertThat(members).usingRecursiveComparison().isEqualTo(same);
            }
        }
    }
}
