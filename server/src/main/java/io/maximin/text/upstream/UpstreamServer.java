package io.maximin.text.upstream;

import io.maximin.config.Secret;
import io.maximin.error.ApiException;
import io.maximin.text.TextRequest;
import io.maximin.text.UpstreamConfig;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
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
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One other server, as configured. It is always asked for a stream, so that an answer can be cut short; an interrupt
 * closes the connection.
 */
final class UpstreamServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(UpstreamServer.class);
    private static final int MAX_REFUSAL = 64 << 10;
    private static final Duration REFUSAL_PATIENCE = Duration.ofSeconds(5);

    private final Name name;
    private final UpstreamConfig config;
    private final Optional<Secret> key;
    private final Wire wire;
    private final Breaker breaker;
    private final Semaphore requests;
    private final HttpClient client;

    /**
     * What a server is called.
     *
     * @param model the public id that it stands behind
     * @param server its own name in the configuration
     */
    record Name(String model, String server) {
        Blame blame() {
            return new Blame(model);
        }

        @Override
        public String toString() {
            return "upstream " + server + " of model " + model;
        }
    }

    UpstreamServer(Name name, UpstreamConfig config, Optional<Secret> key, Wire wire, InstantSource clock) {
        this.name = name;
        this.config = config;
        this.key = key;
        this.wire = wire;
        this.breaker = new Breaker(config.breakerFailures(), config.breakerPause(), clock);
        this.requests = new Semaphore(config.requests());
        this.client = HttpClient.newBuilder()
                .connectTimeout(config.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    int weight() {
        return config.weight();
    }

    Breaker breaker() {
        return breaker;
    }

    /**
     * Generates once and returns after the last event. The breaker must have been entered, and hears of the end.
     *
     * @throws ApiException if the server cannot be reached, refuses or fails; nothing was told unless the telling says
     *     so
     */
    void write(TextRequest request, int maxTokens, Telling telling) throws InterruptedException {
        boolean heard = false;
        try {
            ask(request, maxTokens, telling);
            breaker.succeeded();
            heard = true;
        } catch (ApiException e) {
            hear(e);
            heard = true;
            throw e;
        } finally {
            if (!heard) {
                breaker.left();
            }
        }
    }

    private void hear(ApiException failure) {
        switch (failure.kind()) {
            case UNAVAILABLE, TIMEOUT, INTERNAL -> {
                breaker.failed();
                LOG.warn("{} failed: {}", name, failure.getMessage(), failure.getCause());
            }
            default -> breaker.succeeded();
        }
    }

    private void ask(TextRequest request, int maxTokens, Telling telling) throws InterruptedException {
        var body = wire.body(request, config.model().orElse(name.model()), maxTokens)
                .toString();
        if (!requests.tryAcquire()) {
            throw name.blame().busy();
        }
        try {
            read(post(wire.path(), body), telling);
        } finally {
            requests.release();
        }
    }

    private void read(HttpResponse<Flow.Publisher<List<ByteBuffer>>> answer, Telling telling)
            throws InterruptedException {
        try (var inflow = new Inflow()) {
            answer.body().subscribe(inflow);
            if (answer.statusCode() != 200) {
                throw refusal(answer.statusCode(), inflow);
            }
            var events = new EventReader(inflow, Patience.of(config), name.blame());
            read(events, wire.reading(telling));
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private static void read(EventReader events, Reading reading) throws IOException, InterruptedException {
        for (var event = events.next(); event.isPresent(); event = events.next()) {
            if (reading.read(event.get())) {
                events.drain();
                return;
            }
        }
        reading.end();
    }

    /** Asks a second time if the connection broke before the answer began, as one does that was kept for too long. */
    private HttpResponse<Flow.Publisher<List<ByteBuffer>>> post(String path, String json) throws InterruptedException {
        var request = request(path, json);
        try {
            try {
                return client.send(request, BodyHandlers.ofPublisher());
            } catch (ConnectException | HttpTimeoutException e) {
                throw broken(e);
            } catch (IOException e) {
                LOG.debug("{} broke the connection, asking again", name, e);
                return client.send(request, BodyHandlers.ofPublisher());
            }
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private HttpRequest request(String path, String json) {
        var base = config.url().orElseThrow().toString().replaceAll("/+$", "");
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(config.firstTimeout())
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream, application/json")
                .POST(BodyPublishers.ofString(json));
        key.ifPresent(secret -> wire.sign(request, secret.reveal()));
        return request.build();
    }

    private ApiException broken(IOException why) {
        return switch (why) {
            case HttpTimeoutException e
            when !(e instanceof java.net.http.HttpConnectTimeoutException) ->
                name.blame().tooSlow();
            case ConnectException e -> name.blame().unusable("cannot be reached", e);
            default -> name.blame().unusable("broke off", why);
        };
    }

    private ApiException refusal(int status, Inflow inflow) throws InterruptedException {
        var body = new ByteArrayOutputStream();
        try {
            for (var buffers = inflow.next(REFUSAL_PATIENCE);
                    !buffers.isEmpty() && body.size() < MAX_REFUSAL;
                    buffers = inflow.next(REFUSAL_PATIENCE)) {
                buffers.forEach(buffer -> body.writeBytes(bytes(buffer)));
            }
        } catch (IOException e) {
            LOG.debug("{} refuses with {} and breaks off", name, status, e);
        }
        var refusal = Refusal.of(status, body.toString(StandardCharsets.UTF_8)).without(key.map(Secret::reveal));
        LOG.warn("{} answers {}: {} {}", name, status, refusal.type(), refusal.message());
        return refusal.failure(name.blame());
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
