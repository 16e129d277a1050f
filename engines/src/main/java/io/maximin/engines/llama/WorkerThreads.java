package io.maximin.engines.llama;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.function.IntSupplier;

/**
 * The threads of one context: the caller and a pool that ggml keeps. They spin at the barrier between two operations,
 * thousands of times per token, so one of them without a core stalls all; hence no more are used than cores are free.
 */
final class WorkerThreads implements AutoCloseable {
    private final LlamaRuntime runtime;
    private final MemorySegment context;
    private final int most;
    private MemorySegment pool = MemorySegment.NULL;
    private CpuShare share = CpuShare.unknown();
    private volatile int current;

    WorkerThreads(LlamaRuntime runtime, MemorySegment context, int most) {
        this.runtime = runtime;
        this.context = context;
        this.most = most;
        this.current = most;
    }

    /** Threads of the last call of {@link #compute}. */
    int current() {
        return current;
    }

    /** Runs a native computation, always from the same thread, with as many threads as cores are free. */
    int compute(IntSupplier computation) {
        if (most > 1) {
            start();
            use(share.threads(most));
        }
        runtime.computePermit().acquireUninterruptibly();
        try {
            return computation.getAsInt();
        } finally {
            runtime.computePermit().release();
        }
    }

    // Not in the constructor: the pool's threads take their name, by which they are told, from the thread that starts
    // them.
    private void start() {
        if (pool.address() != 0) {
            return;
        }
        try (var arena = Arena.ofConfined()) {
            StructView params = runtime.backend().threadPoolDefaults(arena, most);
            // Waiting for work is sleeping: polling gained nothing measurable and cost a core between two steps.
            params.set("poll", 0);
            pool = runtime.contexts().newThreadPool(params);
        }
        runtime.contexts().attachThreadPool(context, pool);
        share = CpuShare.ofThisThreadsName();
    }

    private void use(int threads) {
        if (threads != current) {
            runtime.contexts().setThreads(context, threads);
            current = threads;
        }
    }

    @Override
    public void close() {
        if (pool.address() != 0) {
            runtime.contexts().freeThreadPool(pool);
        }
    }
}
