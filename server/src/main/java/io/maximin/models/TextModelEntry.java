package io.maximin.models;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A public model id and what answers under it.
 *
 * @param aliases other ids of the same model, none of them listed
 * @param created the date the model listing shows
 * @param listed whether the model listing shows it at all
 */
public record TextModelEntry(
        String id, List<String> aliases, Instant created, boolean listed, Weights weights, Settings settings) {
    public TextModelEntry {
        aliases = List.copyOf(aliases);
        Objects.requireNonNull(created);
        Objects.requireNonNull(weights);
        Objects.requireNonNull(settings);
        if (id.isBlank() || aliases.stream().anyMatch(String::isBlank)) {
            throw new CatalogueException("model '" + id + "': an id or alias is blank");
        }
    }

    /**
     * How the engine is to run it.
     *
     * @param documentedContextTokens prompt and answer together that a caller may ask for, at least 64
     * @param defaultMaxTokens longest answer when the caller names no limit, at least 1
     * @param template name of a chat template resource to use instead of the one inside the weights
     * @param contextTokens tokens all running requests share; empty leaves the choice to the operator's common settings
     * @param threads compute threads; empty leaves the choice to the engine
     * @param slots requests that run at the same time; empty leaves the choice to the engine
     */
    public record Settings(
            int documentedContextTokens,
            int defaultMaxTokens,
            Optional<String> template,
            OptionalInt contextTokens,
            OptionalInt threads,
            OptionalInt slots) {
        public Settings {
            Objects.requireNonNull(template);
            requireAtLeast(64, documentedContextTokens, "context");
            requireAtLeast(1, defaultMaxTokens, "max-tokens");
            requireAtLeast(1, threads.orElse(1), "threads");
            requireAtLeast(1, slots.orElse(1), "slots");
        }

        private static void requireAtLeast(int least, int value, String name) {
            if (value < least) {
                throw new CatalogueException(name + " must be at least " + least + ", not " + value);
            }
        }
    }

    /** The id, then the aliases. */
    public Stream<String> names() {
        return Stream.concat(Stream.of(id), aliases.stream());
    }
}
