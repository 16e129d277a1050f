package io.maximin.app;

import io.maximin.models.ArtifactConfig;
import io.maximin.models.Catalogue;
import io.maximin.models.ConfiguredArtifact;
import io.maximin.models.ConfiguredModel;
import io.maximin.models.TextModelEntry;
import io.maximin.text.TextModelConfig;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The catalogue with what the operator added by configuration. */
final class OperatorModels {
    private OperatorModels() {}

    static Catalogue catalogue(MaximinConfig config) {
        List<ConfiguredArtifact> artifacts = config.models().artifacts().entrySet().stream()
                .map(entry -> artifact(entry.getKey(), entry.getValue()))
                .toList();
        List<ConfiguredModel> models = config.text().models().entrySet().stream()
                .map(entry -> model(config.home(), entry))
                .toList();
        return Catalogue.load().with(artifacts, models);
    }

    private static ConfiguredArtifact artifact(String id, ArtifactConfig config) {
        return new ConfiguredArtifact(
                id,
                config.url()
                        .orElseThrow(() -> new IllegalArgumentException("models.artifacts." + id + ".url is missing")),
                config.bytes().map(OptionalLong::of).orElseGet(OptionalLong::empty),
                config.sha256(),
                config.licence());
    }

    private static ConfiguredModel model(Path home, Map.Entry<String, TextModelConfig> entry) {
        TextModelConfig config = entry.getValue();
        var settings = new TextModelEntry.Settings(
                config.documentedContextTokens(),
                config.maxTokens(),
                config.template(),
                number(config.contextTokens()),
                number(config.threads()),
                number(config.slots()));
        return new ConfiguredModel(
                entry.getKey(),
                config.aliases(),
                config.path().map(home::resolve),
                config.artifact(),
                List.copyOf(config.upstreams().keySet()),
                config.created(),
                settings);
    }

    private static OptionalInt number(Optional<Integer> value) {
        return value.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }
}
