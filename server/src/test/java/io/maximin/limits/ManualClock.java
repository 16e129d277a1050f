package io.maximin.limits;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until it is moved. It begins at a full minute. */
final class ManualClock implements InstantSource {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-15T10:00:00Z"));

    @Override
    public Instant instant() {
        return now.get();
    }

    void move(Duration by) {
        now.updateAndGet(instant -> instant.plus(by));
    }
}
