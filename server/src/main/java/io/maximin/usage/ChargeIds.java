package io.maximin.usage;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Ids in order of time: what is written together lies together, and what began in a span of time is found by its ids.
 */
final class ChargeIds implements Supplier<String> {
    /** An id is made a moment before the charge that it is for begins, which may be another millisecond. */
    static final Duration SLACK = Duration.ofMinutes(1);

    private static final int TIME_DIGITS = 12;

    private final InstantSource clock;
    private final RandomGenerator random;

    /** @param random secure, for ids that cannot be guessed */
    ChargeIds(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    @Override
    public String get() {
        return firstOf(clock.instant()) + HexFormat.of().toHexDigits(random.nextLong());
    }

    /** What no id from that time on comes before. */
    static String firstOf(Instant time) {
        return HexFormat.of().toHexDigits(Math.max(0, time.toEpochMilli()), TIME_DIGITS);
    }
}
