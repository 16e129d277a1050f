package io.maximin.files;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** Counters of files stored, by purpose, and the bytes of those that are there. */
public final class FileMetrics {
    private final MeterRegistry registry;

    /** Not a number before the first look. */
    private volatile double bytes = Double.NaN;

    public FileMetrics(MeterRegistry registry) {
        this.registry = registry;
        Gauge.builder("maximin.files.bytes", () -> bytes)
                .description("all files of all accounts")
                .baseUnit("bytes")
                .register(registry);
    }

    void bytes(long all) {
        bytes = all;
    }

    void stored(StoredFile file) {
        Counter.builder("maximin.files.stored")
                .description("files uploaded or made")
                .tag("purpose", file.purpose().label())
                .register(registry)
                .increment();
        Counter.builder("maximin.files.stored.size")
                .description("bytes of files uploaded or made")
                .baseUnit("bytes")
                .tag("purpose", file.purpose().label())
                .register(registry)
                .increment((double) file.bytes());
    }
}
