package io.maximin.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.maximin.callbacks.Callback;
import io.maximin.callbacks.Callback.Delivery;
import io.maximin.callbacks.Callback.Outcome;
import io.maximin.db.Database;
import io.maximin.db.DatabaseConfig;
import io.maximin.processes.JavaCommand;
import io.maximin.tasks.Receiver.Post;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Processes that are killed while programs of callers are being told, and the next ones, whose clocks are ahead. */
@Timeout(300)
class KilledCallbacksTest {
    static final TasksConfig TASKS = new TasksConfig(1, 20, 1000, 1000, 100, Duration.ofDays(1), Duration.ofDays(2));

    private static final int ROUNDS = 6;
    private static final int TASKS_OF_ROUND = 12;

    /** Longer than the lease of a delivery. */
    private static final Duration BETWEEN = Duration.ofSeconds(31);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    private final List<Long> acknowledged = new ArrayList<>();
    private final Set<String> held = ConcurrentHashMap.newKeySet();

    @SuppressWarnings("NullAway.Init")
    private Receiver receiver;

    @SuppressWarnings("NullAway.Init")
    private Database database;

    /** Only looks on. */
    @SuppressWarnings("NullAway.Init")
    private TestQueue queue;

    @BeforeEach
    void open() throws IOException {
        receiver = new Receiver();
        database = Database.open(DatabaseConfig.defaults(), home);
        queue = new TestQueue(database, home, TASKS, InstantSource.system());
    }

    @AfterEach
    void close() {
        receiver.close();
        queue.close();
    }

    @Test
    void everybodyIsToldEverythingInOrderAndTheLogSaysSo() throws Exception {
        long seed = System.nanoTime();
        var random = new Random(seed);
        receiver.challenges(this::hold);
        killed(0, _ -> await().until(() -> receiver.waiting() >= 3));
        receiver.challenges(post -> (post.body().hashCode() & 3) == 0 ? hold(post) : post.echo());
        receiver.notifications(post -> (post.path().hashCode() & 3) == 1 ? hold(post) : post.echo());
        for (int round = 1; round < ROUNDS; round++) {
            int millis = 50 + random.nextInt(700);
            killed(round, child -> child.goOn(millis));
        }
        receiver.challenges(Post::echo);
        receiver.notifications(Post::echo);

        // Pauses after attempts that failed are over too.
        try (var last = new Child(100 * ROUNDS, TASKS_OF_ROUND)) {
            for (int i = 0; i < TASKS_OF_ROUND; i++) {
                assertThat(last.read()).isTrue();
            }
            await().atMost(Duration.ofMinutes(2)).until(this::allIsTold);
            last.stop();
        }

        assertThat(acknowledged).as("seed %s", seed).hasSizeGreaterThan(TASKS_OF_ROUND);
        assertThat(acknowledged).as("seed %s", seed).allSatisfy(this::checkLog);
        assertThat(number("select count(*) from callback_delivery")).isEqualTo(3 * number("select count(*) from task"));
        assertThat(number("select count(*) from callback_delivery where outcome <> 'delivered'"))
                .isZero();
        assertThat((long) receiver.posts().size())
                .as("posts that were made again, seed %s", seed)
                .isGreaterThan(number("select count(*) from callback_delivery"));
    }

    /** Is not answered, the first time that it is told. */
    private Receiver.Reply hold(Post post) throws InterruptedException {
        return held.add(post.path() + post.subject()) ? receiver.never(post) : post.echo();
    }

    private interface Use {
        void run(Child child) throws Exception;
    }

    /** A process that is killed after it was used for a while. */
    private void killed(int round, Use use) throws Exception {
        try (var child = new Child(BETWEEN.multipliedBy(round).toSeconds(), TASKS_OF_ROUND)) {
            assertThat(child.read()).isTrue();
            use.run(child);
            child.kill();
            while (child.read()) {
                // Written down before it was killed.
            }
        }
    }

    private boolean allIsTold() {
        return number("select count(*) from task where state in ('queued', 'running')") == 0
                && number("select count(*) from callback where due_at is not null") == 0;
    }

    private long number(String sql) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    private void checkLog(long task) {
        Callback callback = queue.service().callback(task).orElseThrow();
        assertThat(queue.task(task).state()).isEqualTo(TaskState.SUCCEEDED);
        assertThat(callback.deliveries())
                .extracting(Delivery::subject)
                .containsExactly("challenge", "running", "succeeded");
        assertThat(callback.deliveries()).extracting(Delivery::outcome).containsOnly(Outcome.DELIVERED);
        var path = URI.create(callback.url()).getPath();
        var told = receiver.posts().stream()
                .filter(post -> post.path().equals(path))
                .map(Post::subject)
                .toList();
        assertThat(told.stream().distinct()).containsExactly("challenge", "running", "succeeded");
        assertThat(told).as("in order").isSortedAccordingTo((one, other) -> order(one) - order(other));
        assertThat(callback.deliveries())
                .allSatisfy(delivery -> assertThat((long) delivery.attempts())
                        .isBetween(
                                1L,
                                told.stream().filter(delivery.subject()::equals).count()));
    }

    private static int order(String subject) {
        return List.of("challenge", "running", "succeeded").indexOf(subject);
    }

    /** A process whose clock is so far ahead. */
    private final class Child implements AutoCloseable {
        private final Process process;

        Child(long secondsAhead, int tasks) throws IOException {
            process = new ProcessBuilder(JavaCommand.of(
                            List.of(),
                            TellingProcess.class,
                            home.toString(),
                            String.valueOf(secondsAhead),
                            String.valueOf(tasks),
                            String.valueOf(receiver.port())))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        }

        /** Waits for one task; false if the process has ended. */
        boolean read() throws IOException {
            var told = process.inputReader();
            for (var line = told.readLine(); line != null; line = told.readLine()) {
                if (line.matches("\\d+")) {
                    acknowledged.add(Long.valueOf(line));
                    return true;
                }
            }
            return false;
        }

        void goOn(long millis) throws InterruptedException {
            assertThat(process.waitFor(millis, TimeUnit.MILLISECONDS)).isFalse();
        }

        /** What it has printed can still be read. */
        void kill() throws InterruptedException {
            process.toHandle().destroyForcibly();
            process.waitFor();
        }

        void stop() throws IOException, InterruptedException {
            process.getOutputStream().close();
            assertThat(process.waitFor()).isZero();
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }
}
