package io.maximin.files;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counters of files stored, by purpose. */
public final class FileMetrics {
    private final MeterRegistry registry;

    public FileMetrics(MeterRegistry registry) {
        this.registry = registry;
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
