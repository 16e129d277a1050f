package io.maximin.text.upstream;

import io.maximin.text.UpstreamConfig;
import java.time.Duration;

/**
 * How long one answer may take, on the clock of {@link System#nanoTime}.
 *
 * @param firstNanoTime when the first of it must have come
 * @param idle longest pause within it
 * @param endNanoTime when it must be whole
 */
record Patience(long firstNanoTime, Duration idle, long endNanoTime) {
    /** That of an answer asked for now. */
    static Patience of(UpstreamConfig config) {
        long now = System.nanoTime();
        return new Patience(
                now + config.firstTimeout().toNanos(),
                config.idleTimeout(),
                now + config.timeout().toNanos());
    }

    /** That of a short answer asked for now. */
    static Patience within(Duration whole) {
        long end = System.nanoTime() + whole.toNanos();
        return new Patience(end, whole, end);
    }

    Duration forFirst() {
        return shorter(until(firstNanoTime), until(endNanoTime));
    }

    Duration forNext() {
        return shorter(idle, until(endNanoTime));
    }

    private static Duration until(long nanoTime) {
        return Duration.ofNanos(Math.max(1, nanoTime - System.nanoTime()));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
