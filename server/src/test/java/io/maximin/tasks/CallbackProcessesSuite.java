package io.maximin.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.maximin.callbacks.Callback.Outcome;
import io.maximin.callbacks.CallbacksConfig;
import io.maximin.db.Vendor;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Programs of callers are told by several processes, some of which die, and some programs are slow. */
abstract class CallbackProcessesSuite extends CallbackScene {
    private static final Duration LEASE = Duration.ofSeconds(30);

    CallbackProcessesSuite(Vendor vendor) throws IOException {
        super(vendor);
    }

    @Test
    void whatWasCommittedByAProcessThatDiedIsDeliveredByTheNext() {
        var mortal = process(new CallbacksConfig(0, 3));
        receiver.challenges(receiver::never);
        stop(queue);
        Task task = mortal.create(ann, "part", url());
        mortal.workers().start(new ScriptedRunner(mortal.files()), 1);
        await().until(() -> mortal.task(task.id()).state() == TaskState.SUCCEEDED);
        stop(mortal);
        assertThat(receiver.posts()).isEmpty();

        receiver.challenges(Receiver.Post::echo);
        queue = process(new CallbacksConfig(4, 3));

        awaitSubjects("challenge", "running", "succeeded");
    }

    @Test
    void aDeliveryOfADeadProcessIsMadeAgainWhenItsLeaseIsOver() {
        stop(queue);
        var dead = process(new CallbacksConfig(1, 3));
        receiver.notifications(receiver::never);
        Task task = dead.create(ann, "part", url());
        dead.workers().start(new ScriptedRunner(dead.files()), 1);
        await().until(() -> receiver.waiting() == 1);
        await().until(() -> dead.task(task.id()).state() == TaskState.SUCCEEDED);
        receiver.notifications(Receiver.Post::echo);
        queue = process(new CallbacksConfig(4, 3));
        assertThat(due(task)).isEqualTo(LEASE);

        clock.pass(LEASE);

        // What the first process makes of its own attempt, which has lost its lease, changes nothing.
        awaitSubjects("challenge", "running", "running", "succeeded");
        awaitQuiet(task);
        receiver.close();
        stop(dead);
        assertThat(outcomes(task)).containsOnly(Outcome.DELIVERED);
        assertThat(callback(task).deliveries()).allMatch(delivery -> delivery.attempts() == 1);
    }

    @Test
    void aProcessThatStopsGivesBackWhatItWasDelivering() {
        receiver.challenges(receiver::never);
        Task task = queue.create(ann, "part", url());
        await().until(() -> receiver.waiting() == 1);
        stop(queue);
        receiver.challenges(Receiver.Post::echo);

        queue = process(new CallbacksConfig(4, 3));

        awaitSubjects("challenge", "challenge");
        awaitAttempts(task, 0, 1);
    }

    @Test
    void programsThatAreSlowLeaveRoomForOthers() {
        receiver.challenges(post -> post.host().startsWith("slow") ? receiver.never(post) : post.echo());
        for (int i = 0; i < 10; i++) {
            queue.create(ann, "part", receiver.url("slow" + i % 3 + ".example.com", "/"));
        }
        await().until(() -> receiver.waiting() == 2);

        Task other = queue.create(queue.customer("bob"), "part", receiver.url("fast.example.com", "/"));
        awaitAttempts(other, 0, 1);

        assertThat(outcomes(other)).containsExactly(Outcome.DELIVERED);
        // Half of four at once are one account's, and a quarter one host's.
        assertThat(receiver.posts().stream().map(Receiver.Post::host).filter(host -> host.startsWith("slow")))
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @Test
    void twoProcessesTellEverybodyEverythingOnceAndInOrder() {
        var other = process(new CallbacksConfig(8, 3));
        List<Task> tasks = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            var from = i % 2 == 0 ? queue : other;
            tasks.add(from.create(ann, "part", receiver.url("h" + i % 7 + ".example.com", "/" + i)));
        }
        queue.workers().start(runner, 2);
        other.workers().start(new ScriptedRunner(other.files()), 2);

        await().untilAsserted(() -> assertThat(tasks).allSatisfy(task -> {
            assertThat(queue.task(task.id()).state()).isEqualTo(TaskState.SUCCEEDED);
            assertThat(callback(task).dueAt()).isEmpty();
        }));
        for (int i = 0; i < tasks.size(); i++) {
            var path = "/" + i;
            assertThat(receiver.posts().stream()
                            .filter(post -> post.path().equals(path))
                            .map(Receiver.Post::subject))
                    .containsExactly("challenge", "running", "succeeded");
        }
    }
}
