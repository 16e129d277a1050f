package io.maximin.text.upstream;

import io.maximin.config.Secret;
import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import io.maximin.text.UpstreamConfig;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Flow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Speaks to one other server. What it sends is bounded in time and bytes, redirects are not followed, and an interrupt
 * closes the connection.
 */
final class UpstreamClient implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(UpstreamClient.class);
    private static final int MAX_SHORT = 64 << 10;
    private static final int MAX_LIST = 4 << 20;
    private static final Duration SHORT_PATIENCE = Duration.ofSeconds(5);

    private final UpstreamName name;
    private final UpstreamConfig config;
    private final Optional<Secret> key;
    private final Wire wire;
    private final InstantSource clock;
    private final HttpClient client;

    /**
     * An answer that is no stream.
     *
     * @param retryAfter how long the server wants to be left alone, if it says so
     */
    record Answer(int status, String body, Optional<Duration> retryAfter) {}

    UpstreamClient(UpstreamName name, UpstreamConfig config, Optional<Secret> key, Wire wire, InstantSource clock) {
        this.name = name;
        this.config = config;
        this.key = key;
        this.wire = wire;
        this.clock = clock;
        this.client = HttpClient.newBuilder()
                .connectTimeout(config.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /**
     * Asks for a stream and lets it be read to its end.
     *
     * @throws ApiException if the server cannot be reached, refuses or breaks off, or as the reading throws it
     */
    void stream(String json, Reading reading) throws InterruptedException {
        var patience = Patience.of(config);
        try (var inflow = new Inflow()) {
            var answer = post(wire.path(), json, patience);
            answer.body().subscribe(inflow);
            if (answer.statusCode() != 200) {
                throw refusal(whole(answer, inflow, Patience.within(SHORT_PATIENCE), MAX_SHORT));
            }
            read(new EventReader(inflow, patience, name.blame()), reading);
            inflow.leave();
        } catch (RefusedInStream e) {
            throw refusal("within its stream", e.refusal(), Optional.empty());
        } catch (IOException e) {
            throw broken(e);
        }
    }

    static void read(EventReader events, Reading reading) throws IOException, InterruptedException {
        for (var event = events.next(); event.isPresent(); event = events.next()) {
            if (reading.read(event.get())) {
                return;
            }
        }
        reading.end();
    }

    /**
     * Asks for a short answer.
     *
     * @throws ApiException if the server cannot be reached
     */
    Answer ask(String path, String json) throws InterruptedException {
        try (var inflow = new Inflow()) {
            var answer = post(path, json, Patience.of(config));
            answer.body().subscribe(inflow);
            return whole(answer, inflow, Patience.within(SHORT_PATIENCE), MAX_SHORT);
        } catch (IOException e) {
            throw broken(e);
        }
    }

    /**
     * Looks something up, in no more than that time.
     *
     * @throws IOException if the server cannot be reached, takes longer or breaks off before it answers
     */
    Answer get(String path, Duration most) throws IOException, InterruptedException {
        var patience = Patience.within(most);
        try (var inflow = new Inflow()) {
            var answer = client.send(request(path, patience).GET().build(), BodyHandlers.ofPublisher());
            answer.body().subscribe(inflow);
            return whole(answer, inflow, patience, MAX_LIST);
        }
    }

    /** The failure that an answer tells of. */
    ApiException refusal(Answer answer) {
        return refusal(
                String.valueOf(answer.status()), Refusal.of(answer.status(), answer.body()), answer.retryAfter());
    }

    private ApiException refusal(String where, Refusal told, Optional<Duration> retryAfter) {
        var refusal = told.shown(this::withoutKey);
        var failure = refusal.failure(name.blame(), retryAfter);
        // What is wrong with a request is its caller's to know.
        LOG.atLevel(failure.kind() == ErrorKind.INVALID_REQUEST ? Level.DEBUG : Level.WARN)
                .log("{} answers {}: {} {}", name, where, refusal.type(), refusal.message());
        return failure;
    }

    /** Words in which the key is struck out. */
    String withoutKey(String words) {
        return key.map(Secret::reveal)
                .filter(secret -> !secret.isEmpty())
                .map(secret -> words.replace(secret, "***"))
                .orElse(words);
    }

    /** Asks a second time if the connection broke before the answer began, as one does that was kept for too long. */
    private HttpResponse<Flow.Publisher<List<ByteBuffer>>> post(String path, String json, Patience patience)
            throws IOException, InterruptedException {
        try {
            return client.send(posting(path, json, patience), BodyHandlers.ofPublisher());
        } catch (ConnectException | HttpTimeoutException e) {
            throw e;
        } catch (IOException e) {
            LOG.debug("{} broke the connection, asking again", name, e);
            return client.send(posting(path, json, patience), BodyHandlers.ofPublisher());
        }
    }

    private HttpRequest posting(String path, String json, Patience patience) {
        return request(path, patience)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build();
    }

    private HttpRequest.Builder request(String path, Patience patience) {
        var base = config.url().orElseThrow().toString().replaceAll("/+$", "");
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(patience.forFirst())
                .header("Accept", "text/event-stream, application/json");
        key.ifPresent(secret -> wire.sign(request, secret.reveal()));
        return request;
    }

    private ApiException broken(IOException why) {
        return switch (why) {
            case HttpConnectTimeoutException e -> name.blame().unusable("cannot be reached", e);
            case HttpTimeoutException _ -> name.blame().tooSlow();
            case ConnectException e -> name.blame().unusable("cannot be reached", e);
            default -> name.blame().unusable("broke off", why);
        };
    }

    /** The body of a short answer, or as much of it as comes. */
    private Answer whole(HttpResponse<?> answer, Inflow inflow, Patience patience, int most)
            throws InterruptedException {
        var body = new ByteArrayOutputStream();
        try {
            for (var buffers = inflow.next(patience.forNext());
                    !buffers.isEmpty() && body.size() < most;
                    buffers = inflow.next(patience.forNext())) {
                buffers.forEach(buffer -> body.writeBytes(Inflow.bytes(buffer)));
            }
        } catch (IOException e) {
            LOG.debug("{} answers {} and breaks off", name, answer.statusCode(), e);
        }
        var retryAfter = RetryAfter.of(answer.headers(), clock.instant());
        return new Answer(answer.statusCode(), body.toString(StandardCharsets.UTF_8), retryAfter);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
