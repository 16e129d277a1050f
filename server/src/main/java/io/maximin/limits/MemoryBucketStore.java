package io.maximin.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.InstantSource;

/** Buckets of this process alone. Beyond the bound those asked for least are forgotten, and are full the next time. */
public final class MemoryBucketStore implements BucketStore {
    private static final int MAX_BUCKETS = 100_000;

    private final TimeMeter meter;
    private final Cache<String, Bucket> buckets;

    public MemoryBucketStore(InstantSource clock) {
        this(clock, MAX_BUCKETS);
    }

    MemoryBucketStore(InstantSource clock, int maxBuckets) {
        this.meter = BucketStore.meter(clock);
        this.buckets = Caffeine.newBuilder().maximumSize(maxBuckets).build();
    }

    @Override
    public Bucket bucket(String name, long perMinute) {
        return buckets.get(name, _ -> fresh(perMinute));
    }

    private Bucket fresh(long perMinute) {
        return Bucket.builder()
                .withCustomTimePrecision(meter)
                .addLimit(BucketStore.bandwidth(perMinute))
                .build();
    }

    @Override
    public void removeExpired() {
        buckets.cleanUp();
    }

    /** Exact after {@link #removeExpired}. */
    long size() {
        return buckets.estimatedSize();
    }
}
