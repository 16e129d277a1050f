package io.maximin.callbacks;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts attempts at deliveries. */
final class CallbackMetrics {
    private final MeterRegistry registry;

    CallbackMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** @param outcome after this attempt; what still waits is tried again */
    void attempted(Claim claim, Callback.Outcome outcome) {
        Counter.builder("maximin.callbacks.attempts")
                .description("attempts to tell a program of a caller about a task")
                .tag("what", claim.isChallenge() ? "challenge" : "notification")
                .tag("outcome", outcome == Callback.Outcome.WAITING ? "retried" : outcome.label())
                .register(registry)
                .increment();
    }
}
