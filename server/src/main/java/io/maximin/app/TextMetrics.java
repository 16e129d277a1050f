package io.maximin.app;

import io.maximin.engines.llama.SchedulerStats;
import io.maximin.text.LocalWeights;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.ToDoubleFunction;

/** What the text engines are doing, one series per set of weights; zero while they are not loaded. */
final class TextMetrics {
    private final MeterRegistry registry;

    TextMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void watch(LocalWeights weights) {
        gauge(weights, "maximin.text.slots.active", "requests that are being computed", SchedulerStats::activeSlots);
        gauge(weights, "maximin.text.waiting", "requests that wait for a slot", SchedulerStats::waiting);
        gauge(weights, "maximin.text.cells.free", "tokens of context not in use", SchedulerStats::freeCells);
        gauge(
                weights,
                "maximin.text.cells.kept",
                "of those, tokens kept for requests that begin alike",
                SchedulerStats::keptCells);
        gauge(weights, "maximin.text.threads", "threads that compute", SchedulerStats::threads);
        counter(weights, "maximin.text.prompt.tokens", "prompt tokens computed", SchedulerStats::promptTokens);
        counter(
                weights,
                "maximin.text.reused.tokens",
                "prompt tokens that were in memory already",
                SchedulerStats::reusedTokens);
        counter(weights, "maximin.text.generated.tokens", "tokens generated", SchedulerStats::generatedTokens);
        counter(
                weights,
                "maximin.text.preemptions",
                "requests put back for want of memory",
                SchedulerStats::preemptions);
    }

    private void gauge(LocalWeights weights, String name, String help, ToDoubleFunction<SchedulerStats> figure) {
        Gauge.builder(name, weights, live -> read(live, figure))
                .description(help)
                .tag("weights", weights.name())
                .register(registry);
    }

    private void counter(LocalWeights weights, String name, String help, ToDoubleFunction<SchedulerStats> figure) {
        FunctionCounter.builder(name, weights, live -> read(live, figure))
                .description(help)
                .tag("weights", weights.name())
                .register(registry);
    }

    private static double read(LocalWeights weights, ToDoubleFunction<SchedulerStats> figure) {
        return weights.stats().map(stats -> figure.applyAsDouble(stats)).orElse(0.0);
    }
}
