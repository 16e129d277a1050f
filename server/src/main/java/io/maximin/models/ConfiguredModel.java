package io.maximin.models;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A text model the operator adds, or puts in the place of one of the catalogue: a model or alias of the same name gives
 * way.
 *
 * @param path a GGUF file; give this or {@code artifact}, not both
 * @param artifact id of an artifact in the catalogue
 * @param created the date the model listing shows; empty means 1970-01-01
 */
public record ConfiguredModel(
        String id,
        List<String> aliases,
        Optional<Path> path,
        Optional<String> artifact,
        Optional<Instant> created,
        TextModelEntry.Settings settings) {
    public ConfiguredModel {
        aliases = List.copyOf(aliases);
        Objects.requireNonNull(created);
        Objects.requireNonNull(settings);
        if (path.isPresent() == artifact.isPresent()) {
            throw new CatalogueException("model '" + id + "' needs either path or artifact, and not both");
        }
    }

    TextModelEntry entry() {
        Weights weights =
                path.<Weights>map(Weights.OfFile::new).orElseGet(() -> new Weights.OfArtifact(artifact.orElseThrow()));
        return new TextModelEntry(id, aliases, created.orElse(Instant.EPOCH), true, weights, settings);
    }
}
