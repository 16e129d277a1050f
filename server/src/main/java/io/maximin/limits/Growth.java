package io.maximin.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Refuses an account whose requests grow too steeply from one minute to the next. Counts in this process alone, and
 * only what was let through, so that being refused earns no room.
 */
final class Growth {
    /** What any account may make in a minute, whatever it made before. */
    static final int FLOOR = 60;

    private static final int MAX_ACCOUNTS = 100_000;

    private final double factor;
    private final InstantSource clock;
    private final Cache<String, Counts> accounts =
            Caffeine.newBuilder().maximumSize(MAX_ACCOUNTS).build();

    Growth(double factor, InstantSource clock) {
        this.factor = factor;
        this.clock = clock;
    }

    private record Counts(long minute, long before, long now) {
        static Counts in(long minute, @Nullable Counts last) {
            if (last == null || last.minute < minute - 1) {
                return new Counts(minute, 0, 0);
            }
            // A clock that is set back must not empty the count.
            return last.minute >= minute ? last : new Counts(minute, last.now, 0);
        }

        Counts oneMore() {
            return new Counts(minute, before, now + 1);
        }
    }

    /** @throws ApiException that growth is too steep, in which case nothing is counted */
    void count(String accountId) {
        long minute = clock.millis() / Duration.ofMinutes(1).toMillis();
        accounts.asMap().compute(accountId, (_, last) -> {
            var counts = Counts.in(minute, last);
            long max = (long) (factor * counts.before) + FLOOR;
            if (counts.now >= max) {
                throw new ApiException(
                        ErrorKind.GROWTH_LIMITED,
                        "request growth too steep, at most " + max + " requests in this minute after " + counts.before
                                + " in the one before");
            }
            return counts.oneMore();
        });
    }
}
