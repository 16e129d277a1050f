package io.maximin.limits;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Where buckets are kept. A bucket nobody has asked for before is full. */
public sealed interface BucketStore permits MemoryBucketStore, PostgresBucketStore {
    /**
     * The bucket of that name.
     *
     * @param perMinute its size, and what flows back into it evenly each minute; always the same for one name
     */
    Bucket bucket(String name, long perMinute);

    /** Forgets buckets that have long been full again; call it about once a minute. */
    void removeExpired();

    /** Flowing back evenly, and not at each full minute, lets a client that was refused go on after a moment. */
    static Bandwidth bandwidth(long perMinute) {
        return Bandwidth.builder()
                .capacity(perMinute)
                .refillGreedy(perMinute, Duration.ofMinutes(1))
                .build();
    }

    static TimeMeter meter(InstantSource clock) {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant());
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }
}
