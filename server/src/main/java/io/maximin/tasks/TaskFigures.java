package io.maximin.tasks;

import io.maximin.db.Database;
import io.maximin.tasks.FigureStore.Figures;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Gauges of what waits and runs in the whole queue, as of the last look at it. */
public final class TaskFigures {
    private final FigureStore store;
    private final InstantSource clock;
    private volatile Map<TaskKind, Figures> last = Map.of();

    TaskFigures(Database database, MeterRegistry registry, InstantSource clock) {
        this.store = new FigureStore(database);
        this.clock = clock;
        for (TaskKind kind : TaskKind.values()) {
            gauge("queued", "tasks that wait", kind, Figures::queued).register(registry);
            gauge("running", "tasks that are worked on", kind, Figures::running).register(registry);
            gauge("oldest.age", "how long the task that is due longest has waited", kind, this::ageSeconds)
                    .baseUnit("seconds")
                    .register(registry);
        }
    }

    private Gauge.Builder<?> gauge(String name, String description, TaskKind kind, ToDoubleFunction<Figures> figure) {
        return Gauge.builder("maximin.tasks." + name, () -> value(kind, figure))
                .description(description)
                .tag("kind", kind.label());
    }

    /** Not a number before the first look. */
    private double value(TaskKind kind, ToDoubleFunction<Figures> figure) {
        var figures = last.get(kind);
        return figures == null ? Double.NaN : figure.applyAsDouble(figures);
    }

    /** 0 if none waits, or all for a time to come. */
    private double ageSeconds(Figures figures) {
        return figures.oldest()
                .map(due -> Duration.between(due, clock.instant()).toMillis() / 1000.0)
                .filter(age -> age > 0)
                .orElse(0.0);
    }

    /** Looks at the queue; to be called about once a second. */
    public void refresh() {
        Map<TaskKind, Figures> now = new EnumMap<>(TaskKind.class);
        for (TaskKind kind : TaskKind.values()) {
            now.put(kind, store.look(kind));
        }
        last = now;
    }
}
