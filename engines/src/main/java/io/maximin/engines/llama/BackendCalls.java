package io.maximin.engines.llama;

import static io.maximin.engines.natives.NativeLibrary.bind;
import static io.maximin.engines.natives.NativeLibrary.call;
import static io.maximin.engines.natives.NativeLibrary.run;
import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import io.maximin.engines.natives.NativeLibrary;
import io.maximin.engines.natives.NativesException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/** The process-wide functions of libllama and ggml. */
final class BackendCalls {
    private final MethodHandle version;
    private final MethodHandle logSet;
    private final MethodHandle setAbortCallback;
    private final MethodHandle backendInit;
    private final MethodHandle loadAllFromPath;
    private final MethodHandle registryByName;
    private final MethodHandle procAddress;
    private final MethodHandle typeSize;
    private final MethodHandle blockSize;
    private final MethodHandle threadPoolDefaults;

    BackendCalls(NativeLibrary llama) {
        version = llama.function("llama_version", FunctionDescriptor.of(ADDRESS));
        logSet = llama.function("llama_log_set", FunctionDescriptor.ofVoid(ADDRESS, ADDRESS));
        setAbortCallback = llama.function("ggml_set_abort_callback", FunctionDescriptor.of(ADDRESS, ADDRESS));
        backendInit = llama.function("llama_backend_init", FunctionDescriptor.ofVoid());
        loadAllFromPath = llama.function("ggml_backend_load_all_from_path", FunctionDescriptor.ofVoid(ADDRESS));
        registryByName = llama.function("ggml_backend_reg_by_name", FunctionDescriptor.of(ADDRESS, ADDRESS));
        procAddress =
                llama.function("ggml_backend_reg_get_proc_address", FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS));
        typeSize = llama.function("ggml_type_size", FunctionDescriptor.of(JAVA_LONG, JAVA_INT));
        blockSize = llama.function("ggml_blck_size", FunctionDescriptor.of(JAVA_LONG, JAVA_INT));
        threadPoolDefaults = llama.function(
                "ggml_threadpool_params_default", FunctionDescriptor.of(Layouts.THREADPOOL_PARAMS, JAVA_INT));
    }

    String version() {
        return Text.read(call(() -> (MemorySegment) version.invokeExact())).orElse("unknown");
    }

    void routeLog(MemorySegment callback) {
        run(() -> {
            logSet.invokeExact(callback, MemorySegment.NULL);
        });
    }

    void routeAborts(MemorySegment callback) {
        call(() -> (MemorySegment) setAbortCallback.invokeExact(callback));
    }

    void init() {
        run(() -> {
            backendInit.invokeExact();
        });
    }

    /** Loads, of each kind of back end in the directory, the variant that suits this machine best. */
    void loadBackends(Path directory) {
        try (var arena = Arena.ofConfined()) {
            MemorySegment path = arena.allocateFrom(directory.toString());
            run(() -> {
                loadAllFromPath.invokeExact(path);
            });
        }
    }

    /** Binds a function that only the chosen CPU back end exports. */
    MethodHandle cpuFunction(String name, FunctionDescriptor descriptor) {
        try (var arena = Arena.ofConfined()) {
            MemorySegment cpu = arena.allocateFrom("CPU");
            MemorySegment registry = call(() -> (MemorySegment) registryByName.invokeExact(cpu));
            if (registry.address() == 0) {
                throw new NativesException("no CPU back end for this machine in the natives directory");
            }
            MemorySegment function = arena.allocateFrom(name);
            MemorySegment found = call(() -> (MemorySegment) procAddress.invokeExact(registry, function));
            if (found.address() == 0) {
                throw new NativesException("the CPU back end has no function " + name);
            }
            return bind(found, descriptor);
        }
    }

    StructView threadPoolDefaults(Arena arena, int threads) {
        SegmentAllocator allocator = arena;
        return new StructView(Layouts.THREADPOOL_PARAMS, call(() ->
                (MemorySegment) threadPoolDefaults.invokeExact(allocator, threads)));
    }

    /** Bytes that a row of so many elements takes, or -1 when the type is unknown or a block stays unfilled. */
    long rowBytes(int type, long elements) {
        long blockBytes = call(() -> (long) typeSize.invokeExact(type));
        long blockElements = call(() -> (long) blockSize.invokeExact(type));
        boolean known = blockBytes > 0 && blockElements > 0 && elements % blockElements == 0;
        return known ? elements / blockElements * blockBytes : -1;
    }
}
