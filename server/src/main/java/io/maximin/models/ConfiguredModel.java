package io.maximin.models;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A text model the operator adds, or puts in the place of one of the catalogue: a model or alias of the same name gives
 * way.
 *
 * @param path a GGUF file; exactly one of this and the next two is given
 * @param artifact id of an artifact in the catalogue
 * @param servers names of the other servers that write
 * @param created the date the model listing shows; empty means 1970-01-01
 */
public record ConfiguredModel(
        String id,
        List<String> aliases,
        Optional<Path> path,
        Optional<String> artifact,
        List<String> servers,
        Optional<Instant> created,
        TextModelEntry.Settings settings) {
    public ConfiguredModel {
        aliases = List.copyOf(aliases);
        Objects.requireNonNull(created);
        Objects.requireNonNull(settings);
        servers = List.copyOf(servers);
        long given = Stream.of(path.isPresent(), artifact.isPresent(), !servers.isEmpty())
                .filter(there -> there)
                .count();
        if (given != 1) {
            throw new CatalogueException("model '" + id + "' needs one of path, artifact and upstreams, not " + given);
        }
    }

    TextModelEntry entry() {
        return new TextModelEntry(id, aliases, created.orElse(Instant.EPOCH), true, weights(), settings);
    }

    private Weights weights() {
        return path.<Weights>map(Weights.OfFile::new)
                .or(() -> artifact.map(Weights.OfArtifact::new))
                .orElseGet(() -> new Weights.OfServers(servers));
    }
}
