package io.maximin.app;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Moments as people write and read them; days are those of UTC. */
final class TimeText {
    private static final Duration LONGEST = Duration.ofDays(36_525);
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    private TimeText() {}

    /**
     * A date is its beginning.
     *
     * @throws IllegalArgumentException if it is neither a date nor a time
     */
    static Instant moment(String text) {
        try {
            return bounded(text.indexOf('T') < 0 ? start(LocalDate.parse(text)) : Instant.parse(text));
        } catch (DateTimeException e) {
            throw notATime(text, e);
        }
    }

    /** As {@link #moment}, but a date is its end. */
    static Instant end(String text) {
        try {
            return text.indexOf('T') < 0 ? bounded(start(LocalDate.parse(text).plusDays(1))) : moment(text);
        } catch (DateTimeException e) {
            throw notATime(text, e);
        }
    }

    static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    /** @throws IllegalArgumentException if it is longer than a hundred years */
    static Duration bounded(Duration time) {
        if (time.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("expected a hundred years at most");
        }
        return time;
    }

    /** To the minute, or {@code never}. */
    static String minute(Optional<Instant> moment) {
        return moment.map(at -> at.truncatedTo(ChronoUnit.MINUTES).toString()).orElse("never");
    }

    private static Instant bounded(Instant moment) {
        if (moment.isAfter(LAST) || moment.isBefore(Instant.EPOCH)) {
            throw new IllegalArgumentException("expected a time between 1970 and 9999");
        }
        return moment;
    }

    private static IllegalArgumentException notATime(String text, DateTimeException cause) {
        return new IllegalArgumentException(
                "'" + text + "' is neither a date such as 2026-01-31 nor a time such as 2026-01-31T12:00:00Z", cause);
    }
}
