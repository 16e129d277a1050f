package io.maximin.text.upstream;

import io.maximin.config.Secret;
import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import io.maximin.text.TextRequest;
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
import java.util.OptionalInt;
import java.util.concurrent.Flow;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One other server, as configured. It is always asked for a stream, so that an answer can be cut short; an interrupt
 * closes the connection.
 */
final class UpstreamServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(UpstreamServer.class);
    private static final int MAX_SHORT = 64 << 10;
    private static final Duration SHORT_PATIENCE = Duration.ofSeconds(5);
    private static final List<String> NOT_OF_THE_PROMPT = List.of("max_tokens", "stream", "temperature", "top_p");

    private final Name name;
    private final UpstreamConfig config;
    private final Optional<Secret> key;
    private final Wire wire;
    private final Breaker breaker;
    private final Semaphore requests;
    private final HttpClient client;
    private final LongAdder answers = new LongAdder();
    private final LongAdder refusals = new LongAdder();
    private final LongAdder failures = new LongAdder();

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

    Name name() {
        return name;
    }

    long answers() {
        return answers.sum();
    }

    long refusals() {
        return refusals.sum();
    }

    long failures() {
        return failures.sum();
    }

    /** Requests under way. */
    int active() {
        return config.requests() - requests.availablePermits();
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
            answers.increment();
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
                failures.increment();
                breaker.failed();
                LOG.warn("{} failed: {}", name, failure.getMessage(), failure.getCause());
            }
            default -> {
                refusals.increment();
                breaker.succeeded();
            }
        }
    }

    /**
     * Tokens of a prompt; empty if the server does not count, or not now.
     *
     * @throws ApiException if it refuses the prompt
     */
    OptionalInt count(TextRequest request) throws InterruptedException {
        if (wire.countPath().isEmpty() || !breaker.isReady()) {
            return OptionalInt.empty();
        }
        var body = wire.body(request, theirModel(), 1).remove(NOT_OF_THE_PROMPT);
        try (var inflow = new Inflow()) {
            var answer = post(wire.countPath().get(), body.toString());
            answer.body().subscribe(inflow);
            var text = text(answer.statusCode(), inflow);
            if (answer.statusCode() == 400) {
                throw refusal(400, text).failure(name.blame());
            }
            return ServerEvent.tree(text)
                    .map(tree -> Report.count(tree.path("input_tokens")))
                    .orElse(OptionalInt.empty());
        } catch (ApiException e) {
            if (e.kind() == ErrorKind.INVALID_REQUEST) {
                throw e;
            }
            LOG.debug("{} does not count", name, e);
            return OptionalInt.empty();
        }
    }

    private String theirModel() {
        return config.model().orElse(name.model());
    }

    private void ask(TextRequest request, int maxTokens, Telling telling) throws InterruptedException {
        var body = wire.body(request, theirModel(), maxTokens)
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
                int status = answer.statusCode();
                throw refusal(status, text(status, inflow)).failure(name.blame());
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

    private Refusal refusal(int status, String body) {
        var refusal = Refusal.of(status, body).without(key.map(Secret::reveal));
        LOG.warn("{} answers {}: {} {}", name, status, refusal.type(), refusal.message());
        return refusal;
    }

    /** A short body, or as much of it as comes. */
    private String text(int status, Inflow inflow) throws InterruptedException {
        var body = new ByteArrayOutputStream();
        try {
            for (var buffers = inflow.next(SHORT_PATIENCE);
                    !buffers.isEmpty() && body.size() < MAX_SHORT;
                    buffers = inflow.next(SHORT_PATIENCE)) {
                buffers.forEach(buffer -> body.writeBytes(bytes(buffer)));
            }
        } catch (IOException e) {
            LOG.debug("{} answers {} and breaks off", name, status, e);
        }
        return body.toString(StandardCharsets.UTF_8);
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
