package io.maximin.tasks;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** How many tasks of each kind wait and run in the database, when that was last looked up. */
public final class TaskGauges {
    private final TaskStore store;
    private final MeterRegistry registry;
    private final InstantSource clock;
    private volatile Map<TaskKind, Load> last = Map.of();

    TaskGauges(TaskStore store, MeterRegistry registry, InstantSource clock) {
        this.store = store;
        this.registry = registry;
        this.clock = clock;
        for (TaskKind kind : TaskKind.values()) {
            gauge(kind, "queued", "tasks that wait", Load::queued);
            gauge(kind, "running", "tasks that are worked on", Load::running);
            Gauge.builder("maximin.tasks.oldest.age", this, gauges -> gauges.age(kind))
                    .description("how long the oldest task that waits has been there")
                    .baseUnit("seconds")
                    .tag("kind", kind.label())
                    .register(registry);
        }
    }

    private void gauge(TaskKind kind, String name, String description, ToDoubleFunction<Load> figure) {
        Gauge.builder("maximin.tasks." + name, this, gauges -> figure.applyAsDouble(gauges.load(kind)))
                .description(description)
                .tag("kind", kind.label())
                .register(registry);
    }

    /** To be called about once a second. */
    public void refresh() {
        last = store.load();
    }

    private Load load(TaskKind kind) {
        return Optional.ofNullable(last.get(kind)).orElse(Load.NONE);
    }

    private double age(TaskKind kind) {
        return load(kind)
                .oldest()
                .map(since -> Duration.between(since, clock.instant()).toMillis() / 1000.0)
                .orElse(0.0);
    }
}
