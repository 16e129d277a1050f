package io.maximin.engines.llama;

import io.maximin.engines.natives.NativeDirectory;
import io.maximin.engines.natives.NativeLibrary;
import io.maximin.engines.natives.NativesException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;

/**
 * llama.cpp in this process: its shared libraries, loaded once for the life of the JVM, with the CPU variant that suits
 * the machine. Thread-safe.
 */
public final class LlamaRuntime {
    /** Whose structs and functions are those of {@link Layouts}: the release that is pulled, and one to build. */
    static final List<String> VERSIONS = List.of("0.5.0", "0.6.0");

    private static final Object LOAD_LOCK = new Object();
    private static Optional<LlamaRuntime> loaded = Optional.empty();

    private final Path directory;
    private final NativeLog log;
    private final AbortGuard guard = new AbortGuard();
    private final Map<Path, FileTime> aborted = new ConcurrentHashMap<>();
    private final BackendCalls backend;
    private final ModelCalls models;
    private final VocabCalls vocabs;
    private final ContextCalls contexts;
    // Two models that computed at once would spin against each other on the same cores, so steps take turns.
    private final Semaphore computePermit = new Semaphore(1, true);

    private LlamaRuntime(NativeDirectory natives) {
        directory = natives.path();
        NativeLibrary llama = NativeLibrary.open(natives.library("llama"));
        log = new NativeLog(LoggerFactory.getLogger("io.maximin.engines.llama.native"));
        backend = new BackendCalls(llama);
        backend.routeLog(log.callback());
        backend.routeAborts(guard.callback());
        requireVersion(backend.version());
        models = new ModelCalls(llama);
        vocabs = new VocabCalls(llama);
        backend.loadBackends(directory);
        backend.init();
        contexts = new ContextCalls(llama, backend);
        checkLayouts();
    }

    /**
     * Loads the libraries from a directory of unpacked natives. A second call with the same directory returns the same
     * runtime.
     *
     * @throws NativesException when a library is missing, does not load, or is another version or layout than this
     *     program was written for
     * @throws IllegalStateException when the process already runs libraries from another directory
     */
    public static LlamaRuntime load(Path nativesDirectory) {
        NativeDirectory natives = new NativeDirectory(nativesDirectory);
        synchronized (LOAD_LOCK) {
            LlamaRuntime runtime = loaded.orElseGet(() -> new LlamaRuntime(natives));
            if (!runtime.directory.equals(natives.path())) {
                throw new IllegalStateException(
                        "llama libraries from " + runtime.directory + " are loaded; cannot load " + natives.path());
            }
            loaded = Optional.of(runtime);
            return runtime;
        }
    }

    /**
     * Loads the weights of a GGUF file.
     *
     * @throws ModelLoadException naming the file when it is missing, truncated, corrupt or not a text generator
     */
    public LlamaModel loadModel(Path gguf, ModelOptions options) {
        if (!Files.isRegularFile(gguf)) {
            throw new ModelLoadException(gguf, "no such file");
        }
        GgufCheck.check(gguf, backend::rowBytes);
        MemorySegment handle = guarded(gguf, "llama.cpp refused it", () -> models.load(gguf, options));
        if (!models.generatesText(handle)) {
            models.free(handle);
            throw new ModelLoadException(gguf, "it is not a model that generates text from text");
        }
        return new LlamaModel(this, gguf, handle, options.cacheType());
    }

    /** Native work on a file that may be corrupt in a way {@link GgufCheck} does not see. Never a null pointer. */
    synchronized MemorySegment guarded(Path gguf, String failure, Supplier<MemorySegment> work) {
        FileTime modified = lastModified(gguf);
        // Every failed assertion costs a thread and what it allocated, so the same file does not get a second chance.
        if (modified.equals(aborted.get(gguf))) {
            throw new ModelLoadException(gguf, failure + " before, and it has not changed");
        }
        try {
            log.takeComplaints();
            MemorySegment result = guard.call(work);
            if (result.address() == 0) {
                throw new ModelLoadException(gguf, failure + ": " + log.takeComplaints());
            }
            return result;
        } catch (AbortGuard.AbortedException e) {
            aborted.put(gguf, modified);
            throw new ModelLoadException(gguf, failure + ": " + e.getMessage(), e);
        }
    }

    private static FileTime lastModified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new ModelLoadException(file, "cannot read it", e);
        }
    }

    /** Version the library reports about itself. */
    public String version() {
        return backend.version();
    }

    BackendCalls backend() {
        return backend;
    }

    ModelCalls models() {
        return models;
    }

    VocabCalls vocabs() {
        return vocabs;
    }

    ContextCalls contexts() {
        return contexts;
    }

    Semaphore computePermit() {
        return computePermit;
    }

    private static void requireVersion(String found) {
        if (VERSIONS.stream().noneMatch(version -> found.equals(version) || found.startsWith(version + "-"))) {
            throw new NativesException(
                    "llama library version " + found + " found, " + String.join(" or ", VERSIONS) + " needed");
        }
    }

    private void checkLayouts() {
        try (var arena = Arena.ofConfined()) {
            LayoutCheck.modelParams(models.defaults(arena));
            LayoutCheck.contextParams(contexts.defaults(arena));
            LayoutCheck.threadPoolParams(backend.threadPoolDefaults(arena, 3), 3);
        }
    }
}
