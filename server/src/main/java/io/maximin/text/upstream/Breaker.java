package io.maximin.text.upstream;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Keeps requests from a server that fails: after so many failures in a row none pass for a while, then a single one
 * does, and what becomes of it decides. One that asks for a rest gets it. Safe for many threads.
 */
final class Breaker {
    private final int failuresToOpen;
    private final Duration pause;
    private final InstantSource clock;
    private int failures;
    private Instant waitUntil = Instant.MIN;
    private Instant restUntil = Instant.EPOCH;
    private boolean trying;

    Breaker(int failuresToOpen, Duration pause, InstantSource clock) {
        this.failuresToOpen = failuresToOpen;
        this.pause = pause;
        this.clock = clock;
    }

    /** Whether a request may pass; one that passes must be followed by one of the four below. */
    synchronized boolean enter() {
        if (!isReady()) {
            return false;
        }
        trying = isOpen();
        return true;
    }

    synchronized void succeeded() {
        failures = 0;
        trying = false;
    }

    synchronized void failed() {
        failures = Math.min(failures + 1, failuresToOpen);
        trying = false;
        waitUntil = clock.instant().plus(pause);
    }

    /** The server works and wants to be left alone for a while. */
    synchronized void tired(Duration wait) {
        succeeded();
        var until = clock.instant().plus(wait);
        restUntil = until.isAfter(restUntil) ? until : restUntil;
    }

    /** The request ended without telling anything of the server. */
    synchronized void left() {
        trying = false;
    }

    /** Whether the next request would pass. */
    synchronized boolean isReady() {
        return rest().isEmpty() && (!isOpen() || (!trying && !clock.instant().isBefore(waitUntil)));
    }

    /** What is left of the time for which the server wants to be left alone. */
    synchronized Optional<Duration> rest() {
        return Optional.of(Duration.between(clock.instant(), restUntil)).filter(Duration::isPositive);
    }

    private boolean isOpen() {
        return failures >= failuresToOpen;
    }
}
