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
    private static final Duration SHORT_PATIENCE = Duration.ofSeconds(5);

    private final UpstreamName name;
    private final UpstreamConfig config;
    private final Optional<Secret> key;
    private final Wire wire;
    private final HttpClient client;

    /** An answer that is no stream. */
    record Answer(int status, String body) {}

    UpstreamClient(UpstreamName name, UpstreamConfig config, Optional<Secret> key, Wire wire) {
        this.name = name;
        this.config = config;
        this.key = key;
        this.wire = wire;
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
                throw refusal(whole(answer.statusCode(), inflow));
            }
            read(new EventReader(inflow, patience, name.blame()), reading);
            inflow.leave();
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private static void read(EventReader events, Reading reading) throws IOException, InterruptedException {
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
            return whole(answer.statusCode(), inflow);
        } catch (IOException e) {
            throw broken(e);
        }
    }

    /** The failure that an answer tells of. */
    ApiException refusal(Answer answer) {
        var refusal = Refusal.of(answer.status(), answer.body()).without(key.map(Secret::reveal));
        var failure = refusal.failure(name.blame());
        // What is wrong with a request is its caller's to know.
        LOG.atLevel(failure.kind() == ErrorKind.INVALID_REQUEST ? Level.DEBUG : Level.WARN)
                .log("{} answers {}: {} {}", name, answer.status(), refusal.type(), refusal.message());
        return failure;
    }

    /** Asks a second time if the connection broke before the answer began, as one does that was kept for too long. */
    private HttpResponse<Flow.Publisher<List<ByteBuffer>>> post(String path, String json, Patience patience)
            throws IOException, InterruptedException {
        try {
            return client.send(request(path, json, patience), BodyHandlers.ofPublisher());
        } catch (ConnectException | HttpTimeoutException e) {
            throw e;
        } catch (IOException e) {
            LOG.debug("{} broke the connection, asking again", name, e);
            return client.send(request(path, json, patience), BodyHandlers.ofPublisher());
        }
    }

    private HttpRequest request(String path, String json, Patience patience) {
        var base = config.url().orElseThrow().toString().replaceAll("/+$", "");
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(patience.forFirst())
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream, application/json")
                .POST(BodyPublishers.ofString(json));
        key.ifPresent(secret -> wire.sign(request, secret.reveal()));
        return request.build();
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
    private Answer whole(int status, Inflow inflow) throws InterruptedException {
        var body = new ByteArrayOutputStream();
        try {
            for (var buffers = inflow.next(SHORT_PATIENCE);
                    !buffers.isEmpty() && body.size() < MAX_SHORT;
                    buffers = inflow.next(SHORT_PATIENCE)) {
                buffers.forEach(buffer -> body.writeBytes(Inflow.bytes(buffer)));
            }
        } catch (IOException e) {
            LOG.debug("{} answers {} and breaks off", name, status, e);
        }
        return new Answer(status, body.toString(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
