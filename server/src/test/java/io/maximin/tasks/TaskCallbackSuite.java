package io.maximin.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.maximin.callbacks.Callback;
import io.maximin.callbacks.Callback.Outcome;
import io.maximin.callbacks.CallbackUrl;
import io.maximin.db.Vendor;
import io.maximin.tasks.Receiver.Reply;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs of callers are told. */
abstract class TaskCallbackSuite extends CallbackScene {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration SECOND_PAUSE = Duration.ofSeconds(30);

    TaskCallbackSuite(Vendor vendor) throws IOException {
        super(vendor);
    }

    @Test
    void aChallengeComesFirstThenEachChangeInItsOrder() {
        Task task = queue.create(ann, "part", url());
        queue.workers().start(runner, 1);

        awaitSubjects("challenge", "running", "succeeded");
        awaitQuiet(task);

        assertThat(receiver.posts().getFirst().body()).matches("\\{\"challenge\":\"[0-9a-f]{32}\"}");
        assertThat(receiver.posts().getLast().body()).isEqualTo("{\"task\":" + task.id() + ",\"state\":\"succeeded\"}");
        assertThat(receiver.posts()).allSatisfy(post -> {
            assertThat(post.contentType()).isEqualTo("application/json");
            assertThat(post.path()).isEqualTo("/told");
        });
        assertThat(callback(task).state()).isEqualTo(Callback.State.ACCEPTED);
        assertThat(callback(task).url()).isEqualTo(url().text());
        assertThat(callback(task).deliveries()).allSatisfy(delivery -> {
            assertThat(delivery.outcome()).isEqualTo(Outcome.DELIVERED);
            assertThat(delivery.attempts()).isEqualTo(1);
            assertThat(delivery.status()).hasValue(200);
            assertThat(delivery.error()).isEmpty();
            assertThat(delivery.triedAt()).hasValue(clock.instant());
            assertThat(delivery.endedAt()).hasValue(clock.instant());
        });
        assertThat(counted("challenge", "delivered")).isEqualTo(1);
        assertThat(counted("notification", "delivered")).isEqualTo(2);
    }

    @Test
    void whoDidNotAskIsNotTold() {
        Task task = queue.create(ann, "part");
        queue.workers().start(runner, 1);
        awaitState(task, TaskState.SUCCEEDED);

        assertThat(queue.service().callback(task.id())).isEmpty();
        assertThat(receiver.posts()).isEmpty();
    }

    @Test
    void aTaskThatFailsOrIsCancelledIsToldOfToo() {
        queue.workers().start(runner, 1);
        Task failed = queue.create(ann, "refuse", url());
        awaitSubjects("challenge", "running", "failed");
        awaitState(failed, TaskState.FAILED);

        Task busy = queue.create(ann, "wait");
        awaitState(busy, TaskState.RUNNING);
        Task cancelled = queue.create(ann, "x", receiver.url("127.0.0.1", "/cancelled"));
        queue.service().cancel(cancelled.id());

        await().untilAsserted(() -> assertThat(receiver.posts().stream()
                        .filter(post -> post.path().equals("/cancelled"))
                        .map(Receiver.Post::subject))
                .containsExactly("challenge", "cancelled"));
    }

    @Test
    void aTaskThatIsTriedAgainIsToldToRunOnce() {
        runner.failing(1);
        Task task = queue.create(ann, "fail", url());
        queue.workers().start(runner, 1);
        await().until(() -> queue.task(task.id()).failure().isPresent());
        clock.pass(Duration.ofSeconds(2));

        awaitSubjects("challenge", "running", "succeeded");
        assertThat(runner.begun()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | {\"challenge\":\"another\"} | another challenge or none",
                "200 | {\"challenge\":null} | another challenge or none",
                "200 | {\"ok\":true} | another challenge or none",
                "200 | challenge | another challenge or none",
                "200 | [] | another challenge or none",
                "200 | '' | another challenge or none",
                "500 | ECHO | answered with HTTP status 500",
                "302 | ECHO | answered with HTTP status 302",
            })
    void whoFailsTheChallengeThreeTimesIsToldNothing(int status, String body, String error) {
        receiver.challenges(post -> new Reply(status, body.equals("ECHO") ? post.body() : body));
        Task task = queue.create(ann, "part", url());
        queue.workers().start(runner, 1);
        awaitAttempts(task, 0, 1);
        assertThat(due(task)).isEqualTo(FIRST_PAUSE);
        clock.pass(FIRST_PAUSE);
        awaitAttempts(task, 0, 2);
        assertThat(due(task)).isEqualTo(SECOND_PAUSE);
        awaitState(task, TaskState.SUCCEEDED);
        clock.pass(SECOND_PAUSE);
        awaitQuiet(task);

        assertThat(callback(task).state()).isEqualTo(Callback.State.DROPPED);
        assertThat(outcomes(task)).containsExactly(Outcome.GIVEN_UP, Outcome.DROPPED, Outcome.DROPPED);
        assertThat(callback(task).deliveries().getFirst().error().orElseThrow()).contains(error);
        assertThat(receiver.subjects()).containsExactly("challenge", "challenge", "challenge");
        assertThat(receiver.posts()).extracting(Receiver.Post::body).doesNotHaveDuplicates();
        assertThat(counted("challenge", "retried")).isEqualTo(2);
        assertThat(counted("challenge", "given-up")).isEqualTo(1);
    }

    @Test
    void whatHappensAfterTheChallengeHasFailedIsNotQueued() {
        receiver.challenges(_ -> new Reply(404, ""));
        Task task = queue.create(ann, "part", url());
        awaitAttempts(task, 0, 1);
        clock.pass(FIRST_PAUSE);
        awaitAttempts(task, 0, 2);
        clock.pass(SECOND_PAUSE);
        awaitQuiet(task);

        queue.workers().start(runner, 1);
        awaitState(task, TaskState.SUCCEEDED);

        assertThat(outcomes(task)).containsExactly(Outcome.GIVEN_UP);
    }

    @Test
    void aChallengeThatIsNotMetInThreeSecondsIsTriedAgainAndTheTaskGoesOn() {
        receiver.challenges(receiver::never);
        Task task = queue.create(ann, "part", url());
        queue.workers().start(runner, 1);
        awaitState(task, TaskState.SUCCEEDED);
        awaitAttempts(task, 0, 1);
        assertThat(callback(task).deliveries().getFirst().error().orElseThrow())
                .startsWith("url host '127.0.0.1' did not answer completely within 3000 ms");
        assertThat(callback(task).deliveries().getFirst().status()).isEmpty();

        receiver.challenges(Receiver.Post::echo);
        clock.pass(FIRST_PAUSE);

        awaitSubjects("challenge", "challenge", "running", "succeeded");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.2", "10.0.0.1", "169.254.169.254", "[::1]", "[64:ff9b::7f00:1]"})
    void anAddressThatIsNotAllowedIsNeverDialled(String host) throws IOException {
        try (var canary = ServerSocketChannel.open()) {
            canary.bind(new InetSocketAddress("::", 0));
            canary.configureBlocking(false);
            int port = ((InetSocketAddress) canary.getLocalAddress()).getPort();
            Task task = queue.create(ann, "part", CallbackUrl.parse("http://" + host + ":" + port + "/"));
            awaitAttempts(task, 0, 1);

            assertThat(callback(task).deliveries().getFirst().error().orElseThrow())
                    .contains("is not allowed: it must have public addresses only");
            assertThat(canary.accept()).isNull();
        }
    }

    @Test
    void aNotificationThatFailsIsMadeAgainAfterAPauseThatTriplesAndHoldsUpTheNext() {
        var left = new AtomicInteger(2);
        receiver.notifications(post -> left.getAndDecrement() > 0 ? new Reply(503, "") : post.echo());
        Task task = queue.create(ann, "part", url());
        queue.workers().start(runner, 1);
        awaitState(task, TaskState.SUCCEEDED);
        awaitAttempts(task, 1, 1);
        assertThat(due(task)).isEqualTo(FIRST_PAUSE);
        clock.pass(FIRST_PAUSE);
        awaitAttempts(task, 1, 2);
        assertThat(due(task)).isEqualTo(SECOND_PAUSE);
        assertThat(callback(task).deliveries().get(1).status()).hasValue(503);
        clock.pass(SECOND_PAUSE);

        awaitSubjects("challenge", "running", "running", "running", "succeeded");
        awaitQuiet(task);
        assertThat(outcomes(task)).containsOnly(Outcome.DELIVERED);
        assertThat(callback(task).deliveries().get(1).attempts()).isEqualTo(3);
        assertThat(counted("notification", "retried")).isEqualTo(2);
    }

    @Test
    void aNotificationIsGivenUpAfterItsLastAttemptAndTheNextIsMade() {
        receiver.notifications(post -> post.subject().equals("running") ? new Reply(410, "gone") : new Reply(204, ""));
        Task task = queue.create(ann, "part", url());
        queue.workers().start(runner, 1);
        awaitAttempts(task, 1, 1);
        clock.pass(FIRST_PAUSE);
        awaitAttempts(task, 1, 2);
        clock.pass(SECOND_PAUSE);

        awaitSubjects("challenge", "running", "running", "running", "succeeded");
        awaitQuiet(task);
        assertThat(outcomes(task)).containsExactly(Outcome.DELIVERED, Outcome.GIVEN_UP, Outcome.DELIVERED);
        assertThat(counted("notification", "given-up")).isEqualTo(1);
    }

    @Test
    void theLogGoesWithItsTaskEvenIfSomethingIsStillToBeTold() {
        receiver.notifications(_ -> new Reply(500, ""));
        Task told = queue.create(ann, "part", url());
        queue.workers().start(runner, 1);
        awaitAttempts(told, 1, 1);
        awaitState(told, TaskState.SUCCEEDED);
        assertThat(callback(told).dueAt()).isPresent();

        clock.pass(DAY.multipliedBy(2).plusSeconds(1));
        queue.service().expire();

        assertThat(queue.service().find(told.id())).isEmpty();
        assertThat(queue.service().callback(told.id())).isEmpty();
    }
}
