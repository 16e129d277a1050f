package io.maximin.files;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** Counters of files stored, by purpose, and what all that are kept took when that was last looked up. */
public final class FileMetrics {
    private final MeterRegistry registry;
    private volatile Space kept = Space.NONE;

    public FileMetrics(MeterRegistry registry) {
        this.registry = registry;
        Gauge.builder("maximin.files.kept", this, last -> last.kept.files())
                .description("files that are kept")
                .register(registry);
        Gauge.builder("maximin.files.kept.size", this, last -> last.kept.bytes())
                .description("bytes of files that are kept")
                .baseUnit("bytes")
                .register(registry);
    }

    void kept(Space all) {
        kept = all;
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
