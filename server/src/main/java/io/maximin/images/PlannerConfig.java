package io.maximin.images;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * What thinks of a picture for a prompt that names nothing to draw, where {@code prompt_optimizer} asks for it.
 *
 * @param model id of a text model of this server; without one nobody does
 * @param timeout after which the prompt is drawn as it stands
 */
public record PlannerConfig(Optional<String> model, Duration timeout) {
    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    public PlannerConfig {
        Objects.requireNonNull(model);
        if (timeout.compareTo(SHORTEST) < 0 || timeout.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("timeout must be within [100ms, 5m], got " + timeout);
        }
    }

    public static PlannerConfig defaults() {
        return new PlannerConfig(Optional.empty(), Duration.ofSeconds(15));
    }
}
