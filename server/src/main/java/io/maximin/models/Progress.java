package io.maximin.models;

import java.time.Duration;
import java.util.Optional;

/**
 * How far a pull is.
 *
 * @param bytesPerSecond over the last few seconds; 0 until there is something to measure
 * @param remaining empty while the speed is unknown
 */
public record Progress(long doneBytes, long totalBytes, double bytesPerSecond, Optional<Duration> remaining) {
    /** From 0 to 100, rounded down. */
    public int percent() {
        return Math.clamp(doneBytes * 100 / totalBytes, 0, 100);
    }
}
