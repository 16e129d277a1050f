package io.maximin.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.maximin.callbacks.Callback;
import io.maximin.callbacks.Callback.Delivery;
import io.maximin.callbacks.Callback.Outcome;
import io.maximin.callbacks.CallbackUrl;
import io.maximin.callbacks.CallbacksConfig;
import io.maximin.db.TestDatabase;
import io.maximin.db.Vendor;
import io.maximin.keys.ApiKey;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A queue, a program of a caller, and time in the hands of the test, on one kind of database. */
@Timeout(120)
abstract class CallbackScene {
    static final Duration DAY = Duration.ofDays(1);
    private static final TasksConfig TASKS = new TasksConfig(1, 20, 100, 100, 3, DAY, DAY.multipliedBy(2));

    private final Vendor vendor;
    final TestQueue.Clock clock = new TestQueue.Clock();
    final List<TestQueue> processes = new ArrayList<>();
    final Receiver receiver = new Receiver();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    @SuppressWarnings("NullAway.Init")
    private TestDatabase database;

    @SuppressWarnings("NullAway.Init")
    TestQueue queue;

    @SuppressWarnings("NullAway.Init")
    ScriptedRunner runner;

    @SuppressWarnings("NullAway.Init")
    ApiKey ann;

    CallbackScene(Vendor vendor) throws IOException {
        this.vendor = vendor;
    }

    @BeforeEach
    void open() {
        database = TestDatabase.of(vendor, home);
        queue = process(new CallbacksConfig(4, 3));
        runner = new ScriptedRunner(queue.files());
        ann = queue.customer("ann");
    }

    @AfterEach
    void close() {
        receiver.close();
        processes.forEach(TestQueue::close);
    }

    /** Another process on the same database. */
    TestQueue process(CallbacksConfig callers) {
        var process = new TestQueue(database.open(), home, TASKS, callers, clock);
        processes.add(process);
        return process;
    }

    CallbackUrl url() {
        return receiver.url("127.0.0.1", "/told?key=sesame");
    }

    Callback callback(Task task) {
        return queue.service().callback(task.id()).orElseThrow();
    }

    List<Outcome> outcomes(Task task) {
        return callback(task).deliveries().stream().map(Delivery::outcome).toList();
    }

    void awaitState(Task task, TaskState state) {
        await().untilAsserted(() -> assertThat(queue.task(task.id()).state()).isEqualTo(state));
    }

    void awaitSubjects(String... subjects) {
        await().untilAsserted(() -> assertThat(receiver.subjects()).containsExactly(subjects));
    }

    void awaitQuiet(Task task) {
        await().untilAsserted(() -> assertThat(callback(task).dueAt()).isEmpty());
    }

    /** So many attempts at a delivery are over and written down. */
    void awaitAttempts(Task task, int number, int attempts) {
        await().untilAsserted(() ->
                assertThat(callback(task).deliveries().get(number).attempts()).isEqualTo(attempts));
    }

    Duration due(Task task) {
        return Duration.between(clock.instant(), callback(task).dueAt().orElseThrow());
    }

    double counted(String what, String outcome) {
        return queue.registry()
                .get("maximin.callbacks.attempts")
                .tag("what", what)
                .tag("outcome", outcome)
                .counter()
                .count();
    }

    /** Stops a process. */
    void stop(TestQueue process) {
        process.close();
        processes.remove(process);
    }
}
