package io.maximin.usage;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * The calls of a plan in the last five hours, as the platform tells them: a window that ends when the oldest call is
 * forgotten.
 *
 * @param used calls in the window
 */
public record PlanWindow(Instant start, Instant end, int used) {
    static final Duration LENGTH = Duration.ofHours(5);

    /** @param minutes calls by minute since the epoch, oldest first */
    static PlanWindow of(Map<Long, Integer> minutes, Instant now) {
        var start = minutes.keySet().stream()
                .findFirst()
                .map(minute -> Instant.ofEpochSecond(60 * minute))
                .orElse(now);
        int used = minutes.values().stream().mapToInt(Integer::intValue).sum();
        return new PlanWindow(start, start.plus(LENGTH), used);
    }
}
