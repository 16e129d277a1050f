package io.maximin.text;

import io.maximin.config.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * Another server that writes for a model.
 *
 * @param kind the dialect it speaks
 * @param url where it is; its paths are added to it
 * @param key presented to it
 * @param keyFile file that holds the key instead, relative to the home directory
 * @param keyName name under which the key is kept, encrypted, instead
 * @param model what it calls the model; without it the public id
 * @param outputLimit the field that bounds its answers, if it speaks chat completions
 * @param weight share of the requests it gets first, beside the weights of the others; with 0 it only stands in
 * @param requests that it works on at once
 * @param connectTimeout longest wait for a connection
 * @param firstTimeout longest wait for the first of an answer
 * @param idleTimeout longest pause within an answer
 * @param timeout longest time of a whole answer
 * @param breakerFailures failures in a row after which it is left alone
 * @param breakerPause how long it is left alone before one request tries it again
 */
public record UpstreamConfig(
        Kind kind,
        Optional<URI> url,
        Optional<Secret> key,
        Optional<Path> keyFile,
        Optional<String> keyName,
        Optional<String> model,
        OutputLimit outputLimit,
        int weight,
        int requests,
        Duration connectTimeout,
        Duration firstTimeout,
        Duration idleTimeout,
        Duration timeout,
        int breakerFailures,
        Duration breakerPause) {
    private static final Duration LONGEST = Duration.ofHours(6);

    /** What a server speaks. */
    public enum Kind {
        /** Chat completions, as vLLM, SGLang, llama-server and Ollama serve them. */
        OPENAI,
        /** Anthropic's messages. */
        ANTHROPIC,
        /** The MiniMax platform, or another Maximin. */
        MINIMAX
    }

    /** What servers of chat completions call the most that they may write. */
    public enum OutputLimit {
        /** All but some of OpenAI's own know it. */
        MAX_TOKENS,
        /** OpenAI's reasoning models refuse the other one. */
        MAX_COMPLETION_TOKENS
    }

    public UpstreamConfig {
        Objects.requireNonNull(outputLimit);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(key);
        Objects.requireNonNull(keyFile);
        Objects.requireNonNull(keyName);
        Objects.requireNonNull(model);
        url.ifPresent(UpstreamConfig::requireWeb);
        requireWithin("weight", weight, 0, 1_000_000);
        requireWithin("requests", requests, 1, 100_000);
        requireWithin("connect-timeout", connectTimeout);
        requireWithin("first-timeout", firstTimeout);
        requireWithin("idle-timeout", idleTimeout);
        requireWithin("timeout", timeout);
        requireWithin("breaker-failures", breakerFailures, 1, 1_000);
        requireWithin("breaker-pause", breakerPause);
    }

    public static UpstreamConfig defaults() {
        return new UpstreamConfig(
                Kind.OPENAI,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OutputLimit.MAX_TOKENS,
                1,
                1_000,
                Duration.ofSeconds(5),
                Duration.ofMinutes(5),
                Duration.ofMinutes(2),
                Duration.ofHours(1),
                5,
                Duration.ofSeconds(30));
    }

    private static void requireWeb(URI url) {
        boolean web = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
        if (!web || url.getHost() == null || url.getUserInfo() != null || url.getQuery() != null) {
            throw new IllegalArgumentException("url must be an http or https address without a user or a query");
        }
    }

    private static void requireWithin(String key, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(key + " must be within [" + least + ", " + most + "], got " + value);
        }
    }

    private static void requireWithin(String key, Duration value) {
        if (value.toMillis() < 1 || value.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(key + " must be within [1 ms, 6 h], got " + value);
        }
    }
}
