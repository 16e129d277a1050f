package io.maximin.api;

import io.maximin.limits.LimitsConfig;
import io.maximin.limits.MemoryBucketStore;
import io.maximin.limits.RateLimits;
import java.time.Instant;
import java.time.InstantSource;

/** An admission that refuses only what a key is not for. */
final class OpenDoor {
    private OpenDoor() {}

    static Admission admission() {
        var clock = InstantSource.fixed(Instant.EPOCH);
        return new Admission(new RateLimits(LimitsConfig.defaults(), new MemoryBucketStore(clock), clock), _ -> {});
    }
}
