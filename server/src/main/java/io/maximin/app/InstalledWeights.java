package io.maximin.app;

import io.maximin.config.ConfigException;
import io.maximin.engines.prompt.ChatTemplate;
import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import io.maximin.models.Engine;
import io.maximin.models.ModelStore;
import io.maximin.models.TextModelEntry;
import io.maximin.models.Weights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** Finds what a text model needs on this machine, or says what is missing and how to get it. */
final class InstalledWeights {
    private final ModelStore store;
    private final InstalledArtifacts artifacts;
    private final Optional<Path> ownNatives;

    InstalledWeights(MaximinConfig config, ModelStore store) {
        this.store = store;
        this.artifacts = new InstalledArtifacts(store);
        this.ownNatives = config.text().natives().map(config.home()::resolve);
    }

    Path path(TextModelEntry model) {
        return switch (model.weights()) {
            case Weights.OfArtifact(String artifact) ->
                artifacts.path(artifact, "model '" + model.id() + "'", model.id());
            case Weights.OfFile(Path file) -> file(model, file);
            case Weights.OfServers _ ->
                throw new IllegalArgumentException("other servers write for model '" + model.id() + "'");
        };
    }

    /**
     * The chat template a model is to use instead of its own, read when it is first needed: a built-in one, or a file.
     */
    Optional<Supplier<ChatTemplate>> template(TextModelEntry.Settings settings) {
        return settings.template().map(name -> () -> template(name));
    }

    private static ChatTemplate template(String name) {
        return ChatTemplate.hasBuiltIn(name) ? ChatTemplate.builtIn(name) : ChatTemplate.parse(file(name));
    }

    private static String file(String template) {
        try {
            return Files.readString(Path.of(template));
        } catch (IOException e) {
            throw new ConfigException(
                    "template '" + template + "' is neither built in nor a file that can be read: " + e, e);
        }
    }

    /** The folder of the native libraries of the text engine. */
    Path natives() {
        return ownNatives.map(InstalledWeights::directory).orElseGet(this::pulledNatives);
    }

    private static Path directory(Path natives) {
        if (!Files.isDirectory(natives)) {
            throw new ApiException(
                    ErrorKind.UNAVAILABLE,
                    "the text engine needs the directory " + natives + " of text.natives, which does not exist");
        }
        return natives;
    }

    private Path pulledNatives() {
        String artifact = store.catalogue()
                .natives(Engine.LLAMA, store.platform())
                .orElseThrow(() -> new ApiException(
                        ErrorKind.UNAVAILABLE,
                        "there are no native libraries of the text engine for " + store.platform()))
                .id();
        return artifacts.path(artifact, "the text engine", artifact);
    }

    private static Path file(TextModelEntry model, Path file) {
        if (!Files.isReadable(file)) {
            throw new ApiException(
                    ErrorKind.UNAVAILABLE,
                    "model '" + model.id() + "' needs the file " + file + ", which cannot be read");
        }
        return file;
    }
}
