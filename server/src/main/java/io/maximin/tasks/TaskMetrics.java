package io.maximin.tasks;

import io.maximin.error.ErrorKind;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Counters of failed attempts and ended tasks, and how long they waited and took. */
final class TaskMetrics {
    private final MeterRegistry registry;

    TaskMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** An attempt failed, whether there is another or not. */
    void failed(Task task, ErrorKind why) {
        Counter.builder("maximin.tasks.attempts.failed")
                .description("attempts at tasks that failed")
                .tag("kind", task.kind().label())
                .tag("error", why.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .register(registry)
                .increment();
    }

    void ended(Task task, TaskState state, Instant now) {
        ended(task, state);
        Instant begun = task.times().startedAt().orElse(now);
        time("waited", "from the request to the first attempt", task)
                .record(Duration.between(task.times().createdAt(), begun));
        time("worked", "from the first attempt to the end", task).record(Duration.between(begun, now));
    }

    void cancelled(Task task) {
        ended(task, TaskState.CANCELLED);
    }

    private void ended(Task task, TaskState state) {
        Counter.builder("maximin.tasks.ended")
                .description("tasks that are over")
                .tag("kind", task.kind().label())
                .tag("state", state.label())
                .register(registry)
                .increment();
    }

    private Timer time(String name, String description, Task task) {
        return Timer.builder("maximin.tasks." + name)
                .description(description)
                .tag("kind", task.kind().label())
                .register(registry);
    }
}
