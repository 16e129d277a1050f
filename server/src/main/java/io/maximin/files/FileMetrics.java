package io.maximin.files;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** Counters of files stored, by purpose, and how many are there and what they take. */
public final class FileMetrics {
    private final MeterRegistry registry;

    /** Not numbers before the first look. */
    private volatile double files = Double.NaN;

    private volatile double bytes = Double.NaN;

    public FileMetrics(MeterRegistry registry) {
        this.registry = registry;
        Gauge.builder("maximin.files.kept", () -> files)
                .description("how many files all accounts have")
                .register(registry);
        Gauge.builder("maximin.files.bytes", () -> bytes)
                .description("all files of all accounts")
                .baseUnit("bytes")
                .register(registry);
    }

    void kept(Space all) {
        files = all.files();
        bytes = all.bytes();
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
