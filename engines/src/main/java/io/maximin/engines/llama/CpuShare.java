package io.maximin.engines.llama;

import java.util.Optional;

/**
 * Says how many cores the rest of the machine leaves to a group of threads, from the time all cores were busy less the
 * time the group itself ran. What others use is seen whether we compete with them or not, so the answer needs no
 * probing and does not swing. Used by one thread.
 */
final class CpuShare {
    /** Long beside the kernel's 10 ms clock ticks, short beside a reader's patience. */
    private static final long PERIOD_NANOS = 200_000_000;

    /** A sample from before a pause says nothing about now: what was busy in it was whoever brought the next work. */
    private static final long STALE_NANOS = 1_000_000_000;

    /** Part of a core that others may use before a thread that needs it steps back. */
    private static final double TOLERANCE = 0.4;

    private final Optional<ProcStat> source;
    private Optional<CpuSample> last = Optional.empty();
    private double othersCores;

    private CpuShare(Optional<ProcStat> source) {
        this.source = source;
    }

    /** For a machine that cannot be asked: all cores are free. */
    static CpuShare unknown() {
        return new CpuShare(Optional.empty());
    }

    /** Of the group of threads that bear the name of the current one. */
    static CpuShare ofThisThreadsName() {
        return new CpuShare(ProcStat.ofThisThreadsName());
    }

    /** Threads to compute with now, 1 to {@code most}. */
    int threads(int most) {
        source.ifPresent(this::update);
        return source.map(stat -> threads(most, stat.cores(), othersCores)).orElse(most);
    }

    static int threads(int most, int cores, double othersCores) {
        return Math.clamp((long) Math.floor(cores - othersCores + TOLERANCE), 1, most);
    }

    private void update(ProcStat stat) {
        long now = System.nanoTime();
        long age = last.map(sample -> now - sample.atNanos()).orElse(Long.MAX_VALUE);
        if (age < PERIOD_NANOS) {
            return;
        }
        Optional<CpuSample> sample = stat.sample(now);
        // Without anything to compare with, all cores are taken for free until the next sample: who runs at this moment
        // is mostly who brought the work, and a first step on one core costs more than one in company.
        othersCores = age > STALE_NANOS
                ? 0
                : sample.flatMap(later -> last.map(later::othersSince)).orElse(0.0);
        last = sample;
    }
}
