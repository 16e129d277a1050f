package io.maximin.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.maximin.db.TestDatabase;
import io.maximin.db.Vendor;
import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import io.maximin.keys.ApiKey;
import io.maximin.usage.Balances.Balance;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The queue on one kind of database, with one process and with two. */
@Timeout(120)
abstract class TaskQueueSuite {
    private static final Duration DAY = Duration.ofDays(1);

    private final Vendor vendor;
    private final TestQueue.Clock clock = new TestQueue.Clock();
    private final List<TestQueue> processes = new ArrayList<>();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    @SuppressWarnings("NullAway.Init")
    private TestDatabase database;

    @SuppressWarnings("NullAway.Init")
    private TestQueue queue;

    @SuppressWarnings("NullAway.Init")
    private ScriptedRunner runner;

    @SuppressWarnings("NullAway.Init")
    private ApiKey ann;

    TaskQueueSuite(Vendor vendor) {
        this.vendor = vendor;
    }

    @BeforeEach
    void open() {
        database = TestDatabase.of(vendor, home);
        queue = process(new TasksConfig(1, 2, 5, 8, 3, DAY, DAY.multipliedBy(2)));
        runner = new ScriptedRunner(queue.files());
        ann = queue.customer("ann");
    }

    @AfterEach
    void close() {
        assertThat(queue.audit()).isEmpty();
        processes.forEach(TestQueue::close);
    }

    private TestQueue process(TasksConfig config) {
        var process = new TestQueue(database.open(), home, config, clock);
        processes.add(process);
        return process;
    }

    private void awaitState(Task task, TaskState state) {
        await().untilAsserted(() -> assertThat(queue.task(task.id()).state()).isEqualTo(state));
    }

    private Balance spent(long micros) {
        return new Balance(TestQueue.PAID - micros, 0, 0);
    }

    @Test
    void whatIsAskedForIsReservedThenDoneAndChargedOnce() {
        Task task = queue.create(ann, "part part");
        assertThat(queue.balance(ann)).isEqualTo(new Balance(TestQueue.PAID - 9, 9, 1));

        queue.workers().start(runner, 1);
        awaitState(task, TaskState.SUCCEEDED);

        assertThat(queue.balance(ann)).isEqualTo(spent(9));
        assertThat(ScriptedRunner.text(queue.files(), queue.task(task.id()))).isEqualTo("part part: 2");
        assertThat(queue.task(task.id()).progress()).isEqualTo(1);
    }

    @Test
    void whatCannotBePaidForLeavesNoTask() {
        assertThatThrownBy(() -> queue.create(ann, "x".repeat((int) TestQueue.PAID + 1)))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(ErrorKind.INSUFFICIENT_BALANCE));

        assertThat(queue.service().list(all())).isEmpty();
    }

    private static TaskQuery all() {
        return new TaskQuery(Optional.empty(), Optional.empty(), Optional.empty(), 100);
    }

    @Test
    void aRepeatedRequestIsTheFirstTask() {
        Task first = queue.create(ann, "once", Optional.of("k-1"));

        Task second = queue.create(ann, "once", Optional.of("k-1"));

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(queue.balance(ann)).isEqualTo(new Balance(TestQueue.PAID - 4, 4, 1));
        assertThatThrownBy(() -> queue.create(ann, "other", Optional.of("k-1")))
                .hasMessageContaining("Idempotency-Key was used for another request");
        assertThat(queue.create(queue.customer("bob"), "once", Optional.of("k-1"))
                        .id())
                .isNotEqualTo(first.id());
    }

    @Test
    void manyRepeatedAtOnceAreOneTask() throws Exception {
        Set<Long> ids = new HashSet<>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Task> call = () -> queue.create(ann, "once", Optional.of("k-2"));
            for (var one : callers.invokeAll(List.of(call, call, call, call, call, call))) {
                ids.add(one.get().id());
            }
        }

        assertThat(ids).hasSize(1);
        assertThat(queue.balance(ann)).isEqualTo(new Balance(TestQueue.PAID - 4, 4, 1));
    }

    @Test
    void anIdempotencyKeyWithASpaceIsRefused() {
        assertThatThrownBy(() -> queue.create(ann, "once", Optional.of("a b"))).hasMessageContaining("Idempotency-Key");
    }

    @Test
    void whatMayPassIsTriedAgainAfterAPauseThatDoubles() {
        runner.failing(2);
        Task task = queue.create(ann, "part fail");
        queue.workers().start(runner, 1);

        await().until(() -> queue.task(task.id()).failure().isPresent());
        assertThat(due(task)).isEqualTo(Duration.ofSeconds(2));
        clock.pass(Duration.ofSeconds(2));
        await().until(() -> runner.begun().size() == 2 && queue.task(task.id()).state() == TaskState.QUEUED);
        assertThat(due(task)).isEqualTo(Duration.ofSeconds(4));
        clock.pass(Duration.ofSeconds(4));

        awaitState(task, TaskState.SUCCEEDED);
        assertThat(ScriptedRunner.text(queue.files(), queue.task(task.id()))).isEqualTo("part fail: 1");
        assertThat(queue.balance(ann)).isEqualTo(spent(9));
    }

    private Duration due(Task task) {
        return Duration.between(clock.instant(), queue.task(task.id()).times().dueAt());
    }

    @Test
    void afterTheLastAttemptItHasFailedAndCostsNothing() {
        runner.failing(3);
        Task task = queue.create(ann, "fail");
        queue.workers().start(runner, 1);
        await().until(() -> {
            clock.pass(Duration.ofSeconds(1));
            return queue.task(task.id()).state().isFinal();
        });

        assertThat(queue.task(task.id()).state()).isEqualTo(TaskState.FAILED);
        assertThat(queue.task(task.id()).failure().orElseThrow().message()).isEqualTo("not now");
        assertThat(runner.begun()).hasSize(3);
        assertThat(queue.balance(ann)).isEqualTo(spent(0));
    }

    @Test
    void whatWillNeverPassIsNotTriedAgain() {
        Task task = queue.create(ann, "refuse");
        queue.workers().start(runner, 1);

        awaitState(task, TaskState.FAILED);

        assertThat(runner.begun()).containsExactly(task.id());
        assertThat(queue.balance(ann)).isEqualTo(spent(0));
    }

    @Test
    void deadTaskIsRevivedByAnotherWorkerWhereItLeftOff() {
        Task task = queue.create(ann, "part part wait");
        queue.workers().start(runner, 1);
        await().until(() -> queue.task(task.id()).progress() > 0.6);
        queue.vanish();
        var other = process(TasksConfig.defaults());
        var successor = new ScriptedRunner(other.files());
        successor.letGo();
        other.workers().start(successor, 1);

        other.workers().tend();
        awaitState(task, TaskState.SUCCEEDED);
        runner.letGo();

        assertThat(ScriptedRunner.text(queue.files(), queue.task(task.id()))).isEqualTo("part part wait: 2");
        assertThat(queue.balance(ann)).isEqualTo(spent(14));
    }

    @Test
    void whatAWorkerDoesAfterItWasTakenForDeadChangesNothing() {
        Task task = queue.create(ann, "wait part");
        queue.workers().start(runner, 1);
        await().until(() -> runner.begun().size() == 1);
        queue.vanish();
        var other = process(TasksConfig.defaults());
        other.workers().tend();

        runner.letGo();

        // The first process's own worker takes it again, under a lease of its own.
        awaitState(task, TaskState.SUCCEEDED);
        assertThat(ScriptedRunner.text(queue.files(), queue.task(task.id()))).isEqualTo("wait part: 1");
        assertThat(queue.balance(ann)).isEqualTo(spent(9));
    }

    @Test
    void aTaskThatKilledTooManyServersHasFailed() {
        Task task = queue.create(ann, "wait");
        for (int death = 0; death < 3; death++) {
            var mortal = process(new TasksConfig(1, 2, 5, 8, 3, DAY, DAY));
            mortal.workers().start(new ScriptedRunner(mortal.files()), 1);
            awaitState(task, TaskState.RUNNING);
            mortal.vanish();
            mortal.workers().tend();
            queue.workers().tend();
            await().until(() -> queue.task(task.id()).state() != TaskState.RUNNING);
            if (death < 2) {
                mortal.workers().close();
            }
        }

        awaitState(task, TaskState.FAILED);
        assertThat(queue.task(task.id()).failure().orElseThrow().message()).contains("died");
        assertThat(queue.balance(ann)).isEqualTo(spent(0));
    }

    @Test
    void whatIsCancelledWhileItWaitsIsNeverBegun() {
        Task task = queue.create(ann, "x");

        assertThat(queue.service().cancel(task.id()).state()).isEqualTo(TaskState.CANCELLED);
        queue.workers().start(runner, 1);
        Task next = queue.create(ann, "y");
        awaitState(next, TaskState.SUCCEEDED);

        assertThat(runner.begun()).containsExactly(next.id());
        assertThat(queue.balance(ann)).isEqualTo(spent(1));
        assertThatThrownBy(() -> queue.service().cancel(task.id())).hasMessageContaining("over already");
        assertThatThrownBy(() -> queue.service().cancel(next.id())).hasMessageContaining("over already");
    }

    @Test
    void whatIsCancelledWhileItRunsStopsAndCostsNothing() {
        Task task = queue.create(ann, "part wait");
        queue.workers().start(runner, 1);
        await().until(() -> queue.task(task.id()).progress() > 0);

        queue.service().cancel(task.id());
        queue.workers().tend();

        await().until(() -> runner.interrupted() == 1);
        assertThat(queue.task(task.id()).state()).isEqualTo(TaskState.CANCELLED);
        assertThat(queue.balance(ann)).isEqualTo(spent(0));
    }

    @Test
    void aProcessThatStopsPutsBackWhatItBegan() {
        Task task = queue.create(ann, "part wait");
        queue.workers().start(runner, 1);
        await().until(() -> queue.task(task.id()).progress() > 0);

        queue.workers().close();

        assertThat(queue.task(task.id()).state()).isEqualTo(TaskState.QUEUED);
        assertThat(queue.task(task.id()).attempts()).isZero();
        assertThat(queue.task(task.id()).times().startedAt()).isPresent();
    }

    @Test
    void anAccountHasABoundedBacklogAndSoHaveAll() {
        for (int i = 0; i < 5; i++) {
            queue.create(ann, "x");
        }
        assertThatThrownBy(() -> queue.create(ann, "x"))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(ErrorKind.TOO_MANY_CONNECTIONS));
        var bob = queue.customer("bob");
        for (int i = 0; i < 3; i++) {
            queue.create(bob, "x");
        }

        assertThatThrownBy(() -> queue.create(bob, "x"))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(ErrorKind.OVERLOADED));
        assertThat(queue.balance(ann)).isEqualTo(new Balance(TestQueue.PAID - 5, 5, 5));
    }

    @Test
    void accountsTakeTurnsHoweverManyTasksOneHas() {
        List<Long> of = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            of.add(queue.create(ann, "x").id());
        }
        clock.pass(Duration.ofSeconds(1));
        long bobs = queue.create(queue.customer("bob"), "x").id();
        queue.workers().start(runner, 1);
        await().until(() -> runner.begun().size() == 5);

        assertThat(runner.begun().indexOf(bobs)).isLessThanOrEqualTo(1);
        assertThat(runner.begun()).containsAll(of);
    }

    @Test
    void anAccountHasSoManyRunningAtMost() {
        for (int i = 0; i < 4; i++) {
            queue.create(ann, "wait");
        }
        queue.workers().start(runner, 4);
        await().until(() -> runner.begun().size() == 2);
        Task other = queue.create(queue.customer("bob"), "x");

        awaitState(other, TaskState.SUCCEEDED);

        assertThat(runner.begun()).hasSize(3);
        runner.letGo();
        await().until(() -> runner.begun().size() == 5);
    }

    @Test
    void aResultExpiresAndLaterItsTaskIsForgotten() {
        Task task = queue.create(ann, "x", Optional.of("k"));
        queue.workers().start(runner, 1);
        awaitState(task, TaskState.SUCCEEDED);
        assertThat(queue.service().expired(queue.task(task.id()))).isFalse();

        clock.pass(DAY);
        queue.files().expire();
        queue.service().expire();

        assertThat(queue.service().expired(queue.task(task.id()))).isTrue();
        assertThatThrownBy(() -> queue.files().find(task.accountId(), task.fileId()))
                .hasMessageContaining("file not found");
        clock.pass(DAY.plusSeconds(1));
        queue.service().expire();
        assertThat(queue.service().find(task.id())).isEmpty();
        assertThat(queue.create(ann, "y", Optional.of("k")).id()).isNotEqualTo(task.id());
    }

    @Test
    void anotherAccountAndAnUnknownIdLookTheSame() {
        Task task = queue.create(ann, "x");
        var bob = queue.customer("bob").account().id();

        assertThatThrownBy(() -> queue.service().find(bob, TaskKind.SPEECH, task.id()))
                .hasMessageContaining("task not found");
        assertThatThrownBy(() -> queue.service().find(ann.account().id(), TaskKind.SPEECH, 1))
                .hasMessageContaining("task not found");
    }
}
