package io.maximin.images.upstream;

import java.time.Duration;

/** When work must be over, on the clock of {@link System#nanoTime}. */
record Until(long nanoTime) {
    static Until in(Duration time) {
        return new Until(System.nanoTime() + time.toNanos());
    }

    long remainingNanos() {
        return Math.max(0, nanoTime - System.nanoTime());
    }

    boolean allows(Duration pause) {
        return pause.toNanos() < remainingNanos();
    }
}
