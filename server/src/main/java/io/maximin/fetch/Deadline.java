package io.maximin.fetch;

import java.time.Duration;

/** When a fetch must be over, on the clock of {@link System#nanoTime}. */
record Deadline(Duration whole, long nanoTime) {
    static Deadline in(Duration whole) {
        return new Deadline(whole, System.nanoTime() + whole.toNanos());
    }

    /** At least a millisecond, because zero means no limit to some. */
    Duration remaining() {
        return Duration.ofMillis(Math.max(1, (nanoTime - System.nanoTime()) / 1_000_000));
    }
}
