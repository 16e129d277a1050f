package io.maximin.engines.llama;

import static io.maximin.engines.natives.NativeLibrary.call;
import static io.maximin.engines.natives.NativeLibrary.run;
import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BOOLEAN;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import io.maximin.engines.natives.NativeLibrary;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.invoke.MethodHandle;

/** The functions of libllama that work on a context, and those of the CPU back end that own its worker threads. */
final class ContextCalls {
    private final MethodHandle defaultParams;
    private final MethodHandle init;
    private final MethodHandle free;
    private final MethodHandle cells;
    private final MethodHandle memory;
    private final MethodHandle sequenceRemove;
    private final MethodHandle sequenceCopy;
    private final MethodHandle canShift;
    private final MethodHandle decode;
    private final MethodHandle setThreads;
    private final MethodHandle logits;
    private final MethodHandle attachThreadPool;
    private final MethodHandle newThreadPool;
    private final MethodHandle freeThreadPool;

    ContextCalls(NativeLibrary llama, BackendCalls backend) {
        defaultParams = llama.function("llama_context_default_params", FunctionDescriptor.of(Layouts.CONTEXT_PARAMS));
        init = llama.function("llama_init_from_model", FunctionDescriptor.of(ADDRESS, ADDRESS, Layouts.CONTEXT_PARAMS));
        free = llama.function("llama_free", FunctionDescriptor.ofVoid(ADDRESS));
        cells = llama.function("llama_n_ctx", FunctionDescriptor.of(JAVA_INT, ADDRESS));
        memory = llama.function("llama_get_memory", FunctionDescriptor.of(ADDRESS, ADDRESS));
        sequenceRemove = llama.function(
                "llama_memory_seq_rm", FunctionDescriptor.of(JAVA_BOOLEAN, ADDRESS, JAVA_INT, JAVA_INT, JAVA_INT));
        sequenceCopy = llama.function(
                "llama_memory_seq_cp", FunctionDescriptor.ofVoid(ADDRESS, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT));
        canShift = llama.function("llama_memory_can_shift", FunctionDescriptor.of(JAVA_BOOLEAN, ADDRESS));
        decode = llama.function("llama_decode", FunctionDescriptor.of(JAVA_INT, ADDRESS, Layouts.BATCH));
        setThreads = llama.function("llama_set_n_threads", FunctionDescriptor.ofVoid(ADDRESS, JAVA_INT, JAVA_INT));
        logits = llama.function("llama_get_logits_ith", FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_INT));
        attachThreadPool =
                llama.function("llama_attach_threadpool", FunctionDescriptor.ofVoid(ADDRESS, ADDRESS, ADDRESS));
        newThreadPool = backend.cpuFunction("ggml_threadpool_new", FunctionDescriptor.of(ADDRESS, ADDRESS));
        freeThreadPool = backend.cpuFunction("ggml_threadpool_free", FunctionDescriptor.ofVoid(ADDRESS));
    }

    StructView defaults(Arena arena) {
        SegmentAllocator allocator = arena;
        return new StructView(Layouts.CONTEXT_PARAMS, call(() -> (MemorySegment) defaultParams.invokeExact(allocator)));
    }

    MemorySegment init(MemorySegment model, StructView params) {
        MemorySegment struct = params.memory();
        return call(() -> (MemorySegment) init.invokeExact(model, struct));
    }

    void free(MemorySegment context) {
        run(() -> {
            free.invokeExact(context);
        });
    }

    int cells(MemorySegment context) {
        return call(() -> (int) cells.invokeExact(context));
    }

    MemorySegment memory(MemorySegment context) {
        return call(() -> (MemorySegment) memory.invokeExact(context));
    }

    /** A negative start or end means that of the sequence. */
    void removeSequence(MemorySegment memory, int sequence, int start, int end) {
        boolean removed = call(() -> (boolean) sequenceRemove.invokeExact(memory, sequence, start, end));
        if (!removed) {
            throw new IllegalStateException("sequence " + sequence + " could not be removed");
        }
    }

    void copySequence(MemorySegment memory, int from, int to, int start, int end) {
        run(() -> {
            sequenceCopy.invokeExact(memory, from, to, start, end);
        });
    }

    boolean canShift(MemorySegment memory) {
        return call(() -> (boolean) canShift.invokeExact(memory));
    }

    int decode(MemorySegment context, MemorySegment batch) {
        return call(() -> (int) decode.invokeExact(context, batch));
    }

    void setThreads(MemorySegment context, int threads) {
        run(() -> {
            setThreads.invokeExact(context, threads, threads);
        });
    }

    MemorySegment logits(MemorySegment context, int index) {
        return call(() -> (MemorySegment) logits.invokeExact(context, index));
    }

    MemorySegment newThreadPool(StructView params) {
        MemorySegment struct = params.memory();
        return call(() -> (MemorySegment) newThreadPool.invokeExact(struct));
    }

    void freeThreadPool(MemorySegment pool) {
        run(() -> {
            freeThreadPool.invokeExact(pool);
        });
    }

    void attachThreadPool(MemorySegment context, MemorySegment pool) {
        run(() -> {
            attachThreadPool.invokeExact(context, pool, pool);
        });
    }
}
