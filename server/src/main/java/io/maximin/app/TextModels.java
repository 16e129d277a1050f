package io.maximin.app;

import io.maximin.engines.llama.LlamaRuntime;
import io.maximin.models.ArtifactState;
import io.maximin.models.Catalogue;
import io.maximin.models.ModelStore;
import io.maximin.models.TextModelEntry;
import io.maximin.models.Weights;
import io.maximin.text.EngineSettings;
import io.maximin.text.LocalTextEngine;
import io.maximin.text.LocalWeights;
import io.maximin.text.TextEngine;
import io.maximin.text.TextModel;
import io.maximin.text.upstream.Upstreams;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The text models of the catalogue and of the operator, each with its engine; those with the same weights and settings
 * share them.
 */
final class TextModels implements AutoCloseable {
    private record Shared(Weights weights, Optional<String> template, EngineSettings settings) {}

    private final MaximinConfig config;
    private final ModelStore store;
    private final InstalledWeights installed;
    private final Upstreams upstreams;
    private final RandomGenerator seeds;
    private final InstantSource clock;
    private final Map<Shared, LocalWeights> weights = new LinkedHashMap<>();
    private final List<TextModel> models = new ArrayList<>();
    private @Nullable LlamaRuntime runtime;

    TextModels(MaximinConfig config, ModelStore store, RandomGenerator seeds, InstantSource clock) {
        this.config = config;
        this.store = store;
        this.installed = new InstalledWeights(config, store);
        this.upstreams = upstreams(config, seeds, clock);
        this.seeds = seeds;
        this.clock = clock;
        store.catalogue().textModels().forEach(this::add);
    }

    /** Makes engines of other servers, with the keys that are kept. */
    static Upstreams upstreams(MaximinConfig config, RandomGenerator random, InstantSource clock) {
        return new Upstreams(
                config.home(), name -> UpstreamsCommand.safe(config).get(name), random, clock);
    }

    List<TextModel> models() {
        return List.copyOf(models);
    }

    /** Tells of what is loaded, or will be when it is first used, and of other servers. */
    void watch(MeterRegistry registry) {
        weights.values().forEach(new TextMetrics(registry)::watch);
        upstreams.watch(registry);
    }

    /** One line for each artifact that a listed model needs and that is not installed. */
    List<String> missing() {
        Catalogue catalogue = store.catalogue();
        return catalogue.defaults(store.platform()).stream()
                .filter(artifact -> !(store.state(artifact.id()) instanceof ArtifactState.Installed))
                .map(artifact -> artifact.id() + " is not installed ("
                        + artifact.about().title() + "); get it with: ./maximin models pull " + artifact.id())
                .toList();
    }

    @Override
    public void close() {
        weights.values().forEach(LocalWeights::close);
        upstreams.close();
    }

    private void add(TextModelEntry entry) {
        models.add(new TextModel(entry.id(), entry.aliases(), entry.created(), entry.listed(), engine(entry)));
    }

    private TextEngine engine(TextModelEntry entry) {
        return switch (entry.weights()) {
            case Weights.OfArtifact _, Weights.OfFile _ -> local(entry);
            case Weights.OfServers _ ->
                upstreams.engine(
                        entry.id(),
                        Objects.requireNonNull(config.text().models().get(entry.id())));
        };
    }

    private TextEngine local(TextModelEntry entry) {
        TextModelEntry.Settings own = entry.settings();
        EngineSettings common = config.text().engine();
        EngineSettings settings = new EngineSettings(
                own.contextTokens().orElse(common.contextTokens()),
                own.slots().orElse(common.slots()),
                own.threads().orElse(common.threads()),
                common.queue(),
                common.cacheTokens(),
                common.cacheSharing());
        Shared key = new Shared(entry.weights(), own.template(), settings);
        LocalWeights shared = weights.computeIfAbsent(key, _ -> weights(entry, settings));
        return new LocalTextEngine(shared, own.documentedContextTokens(), own.defaultMaxTokens(), seeds, clock);
    }

    private LocalWeights weights(TextModelEntry entry, EngineSettings settings) {
        String name = switch (entry.weights()) {
            case Weights.OfArtifact(String artifact) -> artifact;
            case Weights.OfFile _, Weights.OfServers _ -> entry.id();
        };
        var spec = new LocalWeights.Spec(
                name, () -> installed.path(entry), installed.template(entry.settings()), settings);
        return new LocalWeights(spec, this::runtime);
    }

    private synchronized LlamaRuntime runtime() {
        if (runtime == null) {
            runtime = LlamaRuntime.load(installed.natives());
        }
        return runtime;
    }
}
