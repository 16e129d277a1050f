package io.maximin.speech;

import io.maximin.config.ByteSize;
import io.maximin.files.LinkConfig;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How speech is made and delivered.
 *
 * @param maxTasks requests and WebSocket tasks at once; the next is told there are too many
 * @param publicUrl what links begin with; without it the address the client used
 * @param socketIdle longest silence of a WebSocket client after its last result (spec/speech.md section 3.4: 120 s)
 * @param socketQueue texts a WebSocket client may send ahead of their turn
 */
public record SpeechConfig(
        SpeechEngineConfig engine,
        int maxTasks,
        Optional<URI> publicUrl,
        LinkConfig links,
        Duration socketIdle,
        int socketQueue) {
    public SpeechConfig {
        Objects.requireNonNull(engine);
        Objects.requireNonNull(links);
        publicUrl.ifPresent(SpeechConfig::requireHttp);
        SpeechEngineConfig.requireWithin("max-tasks", maxTasks, 1, 100_000);
        SpeechEngineConfig.requireWithin("socket-queue", socketQueue, 1, 10_000);
        if (socketIdle.toMillis() < 1 || socketIdle.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("socket-idle must be within [1 ms, 1 day], got " + socketIdle);
        }
    }

    public static SpeechConfig defaults() {
        return new SpeechConfig(
                new SpeechEngineConfig(0, 64),
                64,
                Optional.empty(),
                new LinkConfig(Duration.ofHours(24), ByteSize.ofMegabytes(2048)),
                Duration.ofMinutes(2),
                128);
    }

    private static void requireHttp(URI url) {
        boolean http = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
        if (!http || url.getHost() == null) {
            throw new IllegalArgumentException("public-url must be an http or https address, got " + url);
        }
    }
}
