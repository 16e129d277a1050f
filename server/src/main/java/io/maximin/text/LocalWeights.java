package io.maximin.text;

import io.maximin.engines.llama.LlamaRuntime;
import io.maximin.engines.llama.SchedulerStats;
import io.maximin.engines.prompt.ChatTemplate;
import io.maximin.models.Lazy;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** One GGUF in this process, loaded at its first use and shared by every model that names it. */
public final class LocalWeights implements AutoCloseable {

    /**
     * What is loaded and how it is run.
     *
     * @param name for logs, metrics and messages
     * @param path finds the GGUF; throws {@link io.maximin.error.ApiException} saying what is missing and how to get it
     * @param template chat template to use instead of the one inside the GGUF
     */
    public record Spec(
            String name, Supplier<Path> path, Optional<Supplier<ChatTemplate>> template, EngineSettings settings) {
        public Spec {
            Objects.requireNonNull(name);
            Objects.requireNonNull(path);
            Objects.requireNonNull(template);
            Objects.requireNonNull(settings);
        }
    }

    private final String name;
    private final Lazy<LoadedModel> loaded;

    /** @param runtime gives the native library, which may have to be loaded too */
    public LocalWeights(Spec spec, Supplier<LlamaRuntime> runtime) {
        this.name = spec.name();
        this.loaded = new Lazy<>("load " + name, () -> LoadedModel.load(spec, runtime.get()));
    }

    public String name() {
        return name;
    }

    /** Figures of the scheduler; empty while nothing is loaded. */
    public Optional<SchedulerStats> stats() {
        return loaded.current().map(live -> live.scheduler().stats());
    }

    LoadedModel load() throws InterruptedException {
        return loaded.get();
    }

    @Override
    public void close() {
        loaded.close();
    }
}
