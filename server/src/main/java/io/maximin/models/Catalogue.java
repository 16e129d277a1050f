package io.maximin.models;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What can be pulled, and which public model id runs on what. Immutable; checked as a whole when made. */
public final class Catalogue {
    private final Map<String, Artifact> artifacts = new LinkedHashMap<>();
    private final List<TextModelEntry> textModels;
    private final Optional<SpeechEntry> speech;
    private final Optional<ImageEntry> images;
    private final Optional<EmbeddingEntry> embeddings;
    private final Map<String, TextModelEntry> modelsByName = new LinkedHashMap<>();

    Catalogue(
            Collection<Artifact> artifacts,
            List<TextModelEntry> textModels,
            Optional<SpeechEntry> speech,
            Optional<ImageEntry> images,
            Optional<EmbeddingEntry> embeddings) {
        this.textModels = List.copyOf(textModels);
        artifacts.forEach(this::addArtifact);
        this.textModels.forEach(this::addModel);
        this.speech = speech;
        this.images = images;
        this.embeddings = embeddings;
        speech.ifPresent(entry -> requireSound("speech", entry.artifacts(), entry.models()));
        images.ifPresent(entry -> requireSound("images", entry.artifacts(), entry.models()));
        embeddings.ifPresent(entry -> requireSound("embeddings", List.of(entry.weights()), entry.models()));
    }

    private void requireSound(String modality, List<String> artifactIds, List<String> models) {
        for (String id : artifactIds) {
            if (!artifacts.containsKey(id)) {
                throw new CatalogueException(modality + " names the unknown artifact '" + id + "'");
            }
        }
        for (String model : models) {
            if (modelsByName.containsKey(fold(model))) {
                throw new CatalogueException("model id '" + model + "' is both of text and of " + modality);
            }
        }
    }

    private void addArtifact(Artifact artifact) {
        if (artifacts.put(artifact.id(), artifact) != null) {
            throw new CatalogueException("artifact '" + artifact.id() + "' is there twice");
        }
    }

    private void addModel(TextModelEntry model) {
        model.names().forEach(name -> {
            if (modelsByName.put(fold(name), model) != null) {
                throw new CatalogueException("model id or alias '" + name + "' is there twice");
            }
        });
        if (model.weights() instanceof Weights.OfArtifact(String artifact) && !artifacts.containsKey(artifact)) {
            throw new CatalogueException("model '" + model.id() + "' names the unknown artifact '" + artifact + "'");
        }
    }

    /** The catalogue that comes with the program. */
    public static Catalogue load() {
        return CatalogueReader.readResource();
    }

    /** This catalogue with the operator's additions; a configured model takes its names from whatever bore them. */
    public Catalogue with(List<ConfiguredArtifact> moreArtifacts, List<ConfiguredModel> moreModels) {
        Map<String, Artifact> merged = new LinkedHashMap<>(artifacts);
        for (ConfiguredArtifact more : moreArtifacts) {
            Artifact known = artifacts.get(more.id());
            merged.put(more.id(), known == null ? more.fresh() : more.replacing(known));
        }
        List<TextModelEntry> added =
                moreModels.stream().map(ConfiguredModel::entry).toList();
        Set<String> taken = new HashSet<>();
        added.forEach(model -> model.names().forEach(name -> taken.add(fold(name))));
        List<TextModelEntry> all = new ArrayList<>(added);
        for (TextModelEntry model : textModels) {
            if (!taken.contains(fold(model.id()))) {
                all.add(withoutAliases(model, taken));
            }
        }
        return new Catalogue(merged.values(), all, speech, images, embeddings);
    }

    private static TextModelEntry withoutAliases(TextModelEntry model, Set<String> taken) {
        List<String> left = model.aliases().stream()
                .filter(alias -> !taken.contains(fold(alias)))
                .toList();
        return new TextModelEntry(model.id(), left, model.created(), model.listed(), model.weights(), model.settings());
    }

    /** In the order of the catalogue. */
    public List<Artifact> artifacts() {
        return List.copyOf(artifacts.values());
    }

    public Optional<Artifact> artifact(String id) {
        return Optional.ofNullable(artifacts.get(id));
    }

    /** In the order of the catalogue, configured ones first. */
    public List<TextModelEntry> textModels() {
        return textModels;
    }

    /** The model that bears this id or alias, without regard to case. */
    public Optional<TextModelEntry> textModel(String name) {
        return Optional.ofNullable(modelsByName.get(fold(name)));
    }

    /** What the speech models run on. */
    public Optional<SpeechEntry> speech() {
        return speech;
    }

    /** What the image models run on. */
    public Optional<ImageEntry> images() {
        return images;
    }

    /** What the models of embeddings run on. */
    public Optional<EmbeddingEntry> embeddings() {
        return embeddings;
    }

    /** The native libraries of an engine for a platform, if there are any. */
    public Optional<Artifact> natives(Engine engine, Platform platform) {
        return artifacts.values().stream()
                .filter(artifact -> artifact.about().kind() == Artifact.Kind.NATIVES)
                .filter(artifact -> artifact.about().engine() == engine && artifact.fits(platform))
                .findFirst();
    }

    /**
     * What a model needs on a platform: its weights, unless they are the operator's own, and the engine's natives;
     * nothing if other servers write.
     */
    public List<Artifact> needs(TextModelEntry model, Platform platform) {
        if (model.weights() instanceof Weights.OfServers) {
            return List.of();
        }
        List<Artifact> needed = new ArrayList<>();
        if (model.weights() instanceof Weights.OfArtifact(String id)) {
            artifact(id).ifPresent(needed::add);
        }
        natives(Engine.LLAMA, platform).ifPresent(needed::add);
        return needed;
    }

    /** What speech needs on a platform: the network, the voices, vowels and the natives that make phonemes. */
    public List<Artifact> needs(SpeechEntry entry, Platform platform) {
        return Stream.concat(
                        entry.artifacts().stream().map(this::artifact), Stream.of(natives(Engine.ESPEAK, platform)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** What pictures need: art, fonts, and what cuts subjects out. */
    public List<Artifact> needs(ImageEntry entry) {
        return entry.artifacts().stream()
                .map(this::artifact)
                .flatMap(Optional::stream)
                .toList();
    }

    /** What embeddings need: the network. */
    public List<Artifact> needs(EmbeddingEntry entry) {
        return artifact(entry.weights()).stream().toList();
    }

    /** What all listed text models, speech, pictures and embeddings need, each artifact once. */
    public List<Artifact> defaults(Platform platform) {
        Stream<Artifact> text =
                textModels.stream().filter(TextModelEntry::listed).flatMap(model -> needs(model, platform).stream());
        Stream<Artifact> spoken = speech.stream().flatMap(entry -> needs(entry, platform).stream());
        Stream<Artifact> drawn = images.stream().flatMap(entry -> needs(entry).stream());
        Stream<Artifact> embedded = embeddings.stream().flatMap(entry -> needs(entry).stream());
        return Stream.of(text, spoken, drawn, embedded)
                .flatMap(Function.identity())
                .distinct()
                .toList();
    }

    /**
     * The artifact of this id, or what the model of this id or alias needs.
     *
     * @throws CatalogueException if there is neither
     */
    public List<Artifact> named(String name, Platform platform) {
        Artifact artifact = artifacts.get(name);
        if (artifact != null) {
            return List.of(artifact);
        }
        return textModel(name)
                .map(model -> needs(model, platform))
                .or(() -> speech.filter(entry -> entry.models().stream().anyMatch(name::equalsIgnoreCase))
                        .map(entry -> needs(entry, platform)))
                .or(() -> images.filter(entry -> entry.models().stream().anyMatch(name::equalsIgnoreCase))
                        .map(this::needs))
                .or(() -> embeddings
                        .filter(entry -> entry.models().stream().anyMatch(name::equalsIgnoreCase))
                        .map(this::needs))
                .orElseThrow(() -> new CatalogueException(
                        "unknown artifact or model '" + name + "'; ./maximin models list shows them"));
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
