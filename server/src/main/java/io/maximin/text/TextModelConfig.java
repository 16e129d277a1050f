package io.maximin.text;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A text model the operator adds.
 *
 * @param path a GGUF file, relative to the home directory; give this, {@code artifact} or {@code upstreams}
 * @param artifact id of weights in the catalogue
 * @param aliases other ids it answers to
 * @param created the date the model listing shows
 * @param template built-in chat template, or a file with one, to use instead of the one inside the weights
 * @param documentedContextTokens prompt and answer together that a caller may ask for; more is an error
 * @param contextTokens tokens all running requests share; absent means what {@code text.engine} says
 * @param maxTokens longest answer when the caller names no limit
 * @param threads cores used for computing, 0 for all; absent means what {@code text.engine} says
 * @param slots requests that run at the same time; absent means what {@code text.engine} says
 * @param upstreams other servers, by a name each, that write for this model instead of weights
 */
public record TextModelConfig(
        Optional<Path> path,
        Optional<String> artifact,
        List<String> aliases,
        Optional<Instant> created,
        Optional<String> template,
        int documentedContextTokens,
        Optional<Integer> contextTokens,
        int maxTokens,
        Optional<Integer> threads,
        Optional<Integer> slots,
        Map<String, UpstreamConfig> upstreams) {
    private static final int MAX_TOKENS = 10_000_000;

    public TextModelConfig {
        Objects.requireNonNull(path);
        Objects.requireNonNull(artifact);
        aliases = List.copyOf(aliases);
        Objects.requireNonNull(created);
        Objects.requireNonNull(template);
        requireWithin("documented-context-tokens", documentedContextTokens, 64, MAX_TOKENS);
        requireWithin("context-tokens", contextTokens.orElse(64), 64, MAX_TOKENS);
        requireWithin("max-tokens", maxTokens, 1, MAX_TOKENS);
        requireWithin("threads", threads.orElse(0), 0, 512);
        requireWithin("slots", slots.orElse(1), 1, 64);
        upstreams = Collections.unmodifiableMap(new LinkedHashMap<>(upstreams));
    }

    public static TextModelConfig defaults() {
        return new TextModelConfig(
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                204_800,
                Optional.empty(),
                10_240,
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    private static void requireWithin(String key, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(key + " must be within [" + least + ", " + most + "], got " + value);
        }
    }
}
