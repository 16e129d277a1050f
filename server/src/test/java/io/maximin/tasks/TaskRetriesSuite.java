package io.maximin.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.maximin.callbacks.CallbackUrl;
import io.maximin.db.TestDatabase;
import io.maximin.db.Vendor;
import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import io.maximin.keys.ApiKey;
import io.maximin.usage.Balances.Balance;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tasks that operators have tried again, and what is told of all tasks, on one kind of database. */
@Timeout(120)
abstract class TaskRetriesSuite {
    private static final Duration DAY = Duration.ofDays(1);
    private static final String TRACE = "operator";

    private final Vendor vendor;
    private final TestQueue.Clock clock = new TestQueue.Clock();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    @SuppressWarnings("NullAway.Init")
    private TestQueue queue;

    @SuppressWarnings("NullAway.Init")
    private ScriptedRunner runner;

    @SuppressWarnings("NullAway.Init")
    private ApiKey ann;

    TaskRetriesSuite(Vendor vendor) {
        this.vendor = vendor;
    }

    @BeforeEach
    void open() {
        var config = new TasksConfig(1, 2, 3, 8, 3, DAY, DAY);
        queue = new TestQueue(TestDatabase.of(vendor, home).open(), home, config, clock);
        runner = new ScriptedRunner(queue.files());
        ann = queue.customer("ann");
    }

    @AfterEach
    void close() {
        assertThat(queue.audit()).isEmpty();
        queue.close();
    }

    private Task retry(Task task) {
        return queue.retries().retry(task.id(), TRACE);
    }

    private Task cancelled(String text, String... given) {
        Task task = queue.create(ann, text, List.of(given));
        return queue.service().cancel(task.id());
    }

    private void awaitState(Task task, TaskState state) {
        await().untilAsserted(() -> assertThat(queue.task(task.id()).state()).isEqualTo(state));
    }

    private Balance held(long micros) {
        return new Balance(TestQueue.PAID - micros, micros, 1);
    }

    private Balance spent(long micros) {
        return new Balance(TestQueue.PAID - micros, 0, 0);
    }

    private String result(Task task) {
        return ScriptedRunner.text(queue.files(), queue.task(task.id()));
    }

    private double gauge(String name) {
        return queue.registry().get(name).tag("kind", "speech").gauge().value();
    }

    @Test
    void whatHasFailedIsTriedAgainAsAnotherTaskThatIsChargedAnew() {
        runner.failing(3);
        Task failed = queue.create(ann, "fail", List.of("one", "two"));
        queue.workers().start(runner, 1);
        await().until(() -> {
            clock.pass(Duration.ofSeconds(1));
            return queue.task(failed.id()).state() == TaskState.FAILED;
        });
        assertThat(queue.balance(ann)).isEqualTo(spent(0));

        Task next = retry(failed);
        awaitState(next, TaskState.SUCCEEDED);

        assertThat(next.id()).isNotEqualTo(failed.id());
        assertThat(next.order().retryOf()).hasValue(failed.id());
        assertThat(next.order().keyId()).isEqualTo(ann.id());
        assertThat(queue.service().successor(failed.id())).hasValue(next.id());
        assertThat(result(next)).isEqualTo("fail: 0, one, two");
        assertThat(queue.balance(ann)).isEqualTo(spent(4));
        assertThat(queue.task(failed.id()).state()).isEqualTo(TaskState.FAILED);
    }

    @Test
    void whatWasCancelledIsTriedAgainToo() {
        Task cancelled = cancelled("abc");

        Task next = retry(cancelled);

        assertThat(next.state()).isEqualTo(TaskState.QUEUED);
        assertThat(queue.balance(ann)).isEqualTo(held(3));
        assertThat(queue.task(cancelled.id()).state()).isEqualTo(TaskState.CANCELLED);
    }

    @Test
    void aTaskIsTriedAgainOnceAndThenTheOneInItsPlaceMayBe() {
        Task first = cancelled("abc", "given");
        Task second = retry(first);

        assertThatThrownBy(() -> retry(first))
                .isInstanceOf(TaskException.class)
                .hasMessage("task " + first.id() + " was tried again before, as task " + second.id());
        queue.service().cancel(second.id());
        Task third = retry(second);
        queue.workers().start(runner, 1);
        awaitState(third, TaskState.SUCCEEDED);

        assertThat(result(third)).isEqualTo("abc: 0, given");
        assertThat(queue.balance(ann)).isEqualTo(spent(3));
    }

    @Test
    void manyWhoTryItAgainAtOnceMakeOneTask() throws Exception {
        Task task = cancelled("abc", "given");
        int made = 0;
        try (var operators = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Task> call = () -> retry(task);
            for (var one : operators.invokeAll(List.of(call, call, call, call))) {
                try {
                    one.get();
                    made++;
                } catch (ExecutionException e) {
                    assertThat(e.getCause()).hasMessageContaining("was tried again before");
                }
            }
        }

        assertThat(made).isEqualTo(1);
        assertThat(queue.balance(ann)).isEqualTo(held(3));
    }

    @Test
    void whatRunsOrHasSucceededIsNotTriedAgain() {
        Task running = queue.create(ann, "wait");
        queue.workers().start(runner, 1);
        awaitState(running, TaskState.RUNNING);
        assertThatThrownBy(() -> retry(running))
                .isInstanceOf(TaskException.class)
                .hasMessageContaining("is running");

        runner.letGo();
        awaitState(running, TaskState.SUCCEEDED);

        assertThatThrownBy(() -> retry(running)).hasMessageContaining("task " + running.id() + " is succeeded");
        assertThatThrownBy(() -> queue.retries().retry(7, TRACE))
                .hasMessage("no task has the id '7'; see: maximin tasks list");
    }

    @Test
    void whatWaitsForItsNextAttemptIsDueAtOnce() {
        runner.failing(1);
        Task task = queue.create(ann, "fail");
        queue.workers().start(runner, 1);
        await().until(() -> queue.task(task.id()).failure().isPresent());

        assertThat(retry(task).id()).isEqualTo(task.id());

        awaitState(task, TaskState.SUCCEEDED);
    }

    @Test
    void whatIsDueAlreadyKeepsItsPlace() {
        Task task = queue.create(ann, "x");
        clock.pass(Duration.ofMinutes(1));

        assertThat(retry(task).times().dueAt()).isEqualTo(task.times().dueAt());
    }

    @Test
    void aKeyThatIsNotInForcePaysForNothing() {
        Task task = cancelled("abc", "given");
        queue.keys().rotate(ann.id(), Duration.ofHours(1));
        clock.pass(Duration.ofHours(2));
        assertThatThrownBy(() -> retry(task))
                .isInstanceOf(TaskException.class)
                .hasMessage("task " + task.id() + " cannot be tried again: its key " + ann.id() + " has expired");

        queue.keys().revoke(ann.id());

        assertThatThrownBy(() -> retry(task)).hasMessageEndingWith("its key " + ann.id() + " was revoked");
        assertThat(queue.service().successor(task.id())).isEmpty();
        assertThat(queue.balance(ann)).isEqualTo(spent(0));
    }

    @Test
    void aBalanceThatDoesNotSufficeLeavesEverythingAsItWas() {
        Task task = cancelled("x".repeat((int) TestQueue.PAID / 2 + 1), "given");
        Task other = queue.create(ann, "y".repeat((int) TestQueue.PAID / 2));

        assertThatThrownBy(() -> retry(task)).isInstanceOfSatisfying(ApiException.class, failure -> {
            assertThat(failure.kind()).isEqualTo(ErrorKind.INSUFFICIENT_BALANCE);
            assertThat(failure.getMessage())
                    .isEqualTo("task " + task.id() + " cannot be tried again: insufficient balance");
        });
        queue.service().cancel(other.id());
        Task next = retry(task);
        queue.workers().start(runner, 1);
        awaitState(next, TaskState.SUCCEEDED);

        assertThat(result(next)).endsWith(": 0, given");
    }

    @Test
    void aFullBacklogIsNotMadeFuller() {
        Task task = cancelled("x");
        List.of("a", "b", "c").forEach(text -> queue.create(ann, text));

        assertThatThrownBy(() -> retry(task)).hasMessageContaining("3 speech tasks of the account wait or run already");
    }

    @Test
    void whereNothingIsMeteredNothingIsCharged() {
        Task task = cancelled("abc", "given");

        Task next = queue.unmetered().retry(task.id(), TRACE);

        assertThat(next.order().chargeId()).isEmpty();
        assertThat(queue.balance(ann)).isEqualTo(spent(0));
        queue.service().cancel(next.id());
        assertThat(retry(next).order().chargeId()).isPresent();
        assertThat(queue.balance(ann)).isEqualTo(held(3));
    }

    @Test
    void forgettingATaskLeavesWhatItsSuccessorWasGiven() {
        Task old = cancelled("abc", "given");
        clock.pass(DAY.plusSeconds(1));
        Task next = retry(old);

        queue.service().expire();
        queue.workers().start(runner, 1);
        awaitState(next, TaskState.SUCCEEDED);

        assertThat(queue.service().find(old.id())).isEmpty();
        assertThat(result(next)).isEqualTo("abc: 0, given");
    }

    @Test
    void whoIsForgottenMeanwhileIsNotTriedAgain() throws Exception {
        for (int round = 0; round < 10; round++) {
            Task old = cancelled("x", "given");
            clock.pass(DAY.plusSeconds(1));
            List<Task> made = new ArrayList<>();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var forgetting = threads.submit(() -> queue.service().expire());
                try {
                    made.add(retry(old));
                } catch (TaskException e) {
                    assertThat(e).hasMessageContaining("no task has the id");
                }
                forgetting.get();
            }
            for (Task task : made) {
                var given = queue.inputs(task).getFirst();
                assertThat(ScriptedRunner.text(queue.files(), given)).isEqualTo("given");
                queue.service().cancel(task.id());
            }
        }
    }

    @Test
    void whoWasToBeToldIsToldOfTheOneInItsPlace() {
        var url = CallbackUrl.parse("https://caller.example.com/told");
        Task task = queue.create(ann, "abc", url);
        queue.service().cancel(task.id());

        Task next = retry(task);

        assertThat(queue.service().callback(next.id()).orElseThrow().url()).isEqualTo(url.text());
    }

    @Test
    void theGaugesTellWhatWaitsAndRunsAndSinceWhen() {
        queue.create(ann, "wait");
        clock.pass(Duration.ofSeconds(10));
        queue.figures().refresh();
        assertThat(gauge("maximin.tasks.queued")).isEqualTo(1);
        assertThat(gauge("maximin.tasks.running")).isZero();
        assertThat(gauge("maximin.tasks.oldest.age")).isEqualTo(10);

        queue.workers().start(runner, 1);
        await().until(() -> runner.begun().size() == 1);
        queue.figures().refresh();
        assertThat(gauge("maximin.tasks.oldest.age")).isZero();
        queue.create(ann, "x");
        queue.create(queue.customer("bob"), "x");
        clock.pass(Duration.ofSeconds(5));
        queue.figures().refresh();

        assertThat(gauge("maximin.tasks.queued")).isEqualTo(2);
        assertThat(gauge("maximin.tasks.running")).isEqualTo(1);
        assertThat(gauge("maximin.tasks.oldest.age")).isEqualTo(5);
    }

    @Test
    void failedAttemptsAndCancelledTasksAreCounted() {
        runner.failing(1);
        Task task = queue.create(ann, "fail");
        queue.workers().start(runner, 1);
        await().until(() -> queue.task(task.id()).failure().isPresent());
        queue.service().cancel(task.id());

        assertThat(queue.registry()
                        .get("maximin.tasks.attempts.failed")
                        .tag("error", "unavailable")
                        .counter()
                        .count())
                .isEqualTo(1);
        assertThat(queue.registry()
                        .get("maximin.tasks.ended")
                        .tag("state", "cancelled")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aListingIsNewestFirstAndNarrowedDown() {
        Task first = cancelled("a");
        clock.pass(Duration.ofSeconds(1));
        Task second = queue.create(ann, "b");
        clock.pass(Duration.ofSeconds(1));
        Task third = queue.create(queue.customer("bob"), "c");

        assertThat(listed(new TaskQuery(Optional.empty(), Optional.of(TaskKind.SPEECH), Optional.empty(), 2)))
                .containsExactly(third.id(), second.id());
        assertThat(listed(new TaskQuery(
                        Optional.of(ann.account().id()), Optional.empty(), Optional.of(TaskState.CANCELLED), 2)))
                .containsExactly(first.id());
    }

    private List<Long> listed(TaskQuery query) {
        return queue.service().list(query).stream().map(Task::id).toList();
    }
}
