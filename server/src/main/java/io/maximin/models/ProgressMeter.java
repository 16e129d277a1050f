package io.maximin.models;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Turns counts of bytes into speed and time left. The speed is that of a sliding window, so it follows the network. */
final class ProgressMeter {
    static final Duration WINDOW = Duration.ofSeconds(5);

    /** Slower than this, the time left is a guess nobody is helped by. */
    private static final double LEAST_SPEED = 1000;

    private final long totalBytes;
    private final InstantSource time;
    private final Deque<Sample> samples = new ArrayDeque<>();

    private record Sample(Instant at, long bytes) {}

    ProgressMeter(long totalBytes, InstantSource time) {
        this.totalBytes = totalBytes;
        this.time = time;
    }

    Progress measure(long doneBytes) {
        long bounded = Math.clamp(doneBytes, 0, totalBytes);
        Instant now = time.instant();
        forgetBefore(now.minus(WINDOW));
        samples.addLast(new Sample(now, bounded));
        double speed = speed();
        return new Progress(bounded, totalBytes, speed, remaining(totalBytes - bounded, speed));
    }

    // One sample older than the window stays, so that a rare caller still gets a speed.
    private void forgetBefore(Instant start) {
        while (samples.size() > 1 && !secondOldest().at().isAfter(start)) {
            samples.removeFirst();
        }
    }

    private Sample secondOldest() {
        var oldestFirst = samples.iterator();
        oldestFirst.next();
        return oldestFirst.next();
    }

    private double speed() {
        Sample first = samples.getFirst();
        Sample last = samples.getLast();
        double seconds = Duration.between(first.at(), last.at()).toNanos() / 1e9;
        return seconds <= 0 ? 0 : Math.max(0, (last.bytes() - first.bytes()) / seconds);
    }

    private static Optional<Duration> remaining(long bytes, double speed) {
        return speed < LEAST_SPEED
                ? Optional.empty()
                : Optional.of(Duration.ofSeconds((long) Math.ceil(bytes / speed)));
    }
}
