package io.maximin.text.upstream;

import io.maximin.text.UpstreamConfig;
import java.time.Duration;

/** How long one answer may take, and how long each part of it, on the clock of {@link System#nanoTime}. */
record Patience(Duration first, Duration idle, long endNanoTime) {
    static Patience of(UpstreamConfig config) {
        return new Patience(
                config.firstTimeout(),
                config.idleTimeout(),
                System.nanoTime() + config.timeout().toNanos());
    }

    Duration forFirst() {
        return within(first);
    }

    Duration forNext() {
        return within(idle);
    }

    private Duration within(Duration most) {
        var left = Duration.ofNanos(Math.max(1, endNanoTime - System.nanoTime()));
        return most.compareTo(left) < 0 ? most : left;
    }
}
