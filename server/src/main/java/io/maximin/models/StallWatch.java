package io.maximin.models;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Gives up on a transfer that no longer moves. */
final class StallWatch {
    static final Duration LIMIT = Duration.ofSeconds(60);

    private final InstantSource time;
    private Instant moved;
    private long bytes;

    StallWatch(InstantSource time) {
        this.time = time;
        this.moved = time.instant();
    }

    long watched(long now) throws TransientException {
        Instant instant = time.instant();
        if (now != bytes) {
            bytes = now;
            moved = instant;
        }
        if (Duration.between(moved, instant).compareTo(LIMIT) > 0) {
            throw new TransientException("nothing arrived for " + LIMIT.toSeconds() + " seconds");
        }
        return now;
    }
}
