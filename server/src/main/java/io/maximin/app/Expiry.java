package io.maximin.app;

import io.maximin.config.DurationText;
import java.time.Duration;
import java.time.Instant;

/** When a key ends, as an operator says it. */
sealed interface Expiry {
    /** So much later. */
    record After(Duration time) implements Expiry {}

    /** At a moment. */
    record At(Instant moment) implements Expiry {}

    /**
     * Reads {@code 30d}, {@code 2026-01-31} (its beginning in UTC) or {@code 2026-01-31T12:00:00Z}.
     *
     * @throws IllegalArgumentException if it is none of these
     */
    static Expiry parse(String text) {
        if (text.indexOf('-') >= 0) {
            return new At(TimeText.moment(text));
        }
        return new After(TimeText.bounded(DurationText.parse(text)));
    }

    default Instant from(Instant now) {
        return switch (this) {
            case After(var time) -> now.plus(time);
            case At(var moment) -> moment;
        };
    }
}
