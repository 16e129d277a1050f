package io.maximin.engines.llama;

import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** What a scheduler has done, written by its thread and read by any. */
final class StepCounts {
    private final AtomicLong steps = new AtomicLong();
    private final AtomicLong promptTokens = new AtomicLong();
    private final AtomicLong reusedTokens = new AtomicLong();
    private final AtomicLong generatedTokens = new AtomicLong();
    private final AtomicLong preemptions = new AtomicLong();
    private volatile int active;
    private volatile int cellsUsed;
    private volatile int cellsKept;

    void step(Map<Sequence, Integer> shares) {
        steps.incrementAndGet();
        shares.forEach((sequence, count) -> {
            boolean drawsNext = sequence.pending() == count;
            promptTokens.addAndGet(count - (drawsNext ? 1 : 0));
            generatedTokens.addAndGet(drawsNext ? 1 : 0);
        });
    }

    void preemption() {
        preemptions.incrementAndGet();
    }

    void reused(int tokens) {
        reusedTokens.addAndGet(tokens);
    }

    void memory(int activeSlots, int used, int kept) {
        active = activeSlots;
        cellsUsed = used;
        cellsKept = kept;
    }

    SchedulerStats stats(int waiting, int cells, int threads) {
        return new SchedulerStats(
                active,
                waiting,
                cells,
                cells - cellsUsed,
                cellsKept,
                steps.get(),
                promptTokens.get(),
                reusedTokens.get(),
                generatedTokens.get(),
                preemptions.get(),
                threads);
    }
}
