package io.maximin.api;

import io.maximin.api.minimax.SpeechRoutes;
import io.maximin.api.openai.OpenAiSpeechRoutes;
import io.maximin.config.ByteSize;
import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import io.maximin.files.LinkConfig;
import io.maximin.files.LinkedFiles;
import io.maximin.http.Access;
import io.maximin.http.Caller;
import io.maximin.http.Headers;
import io.maximin.http.HttpConfig;
import io.maximin.http.HttpServer;
import io.maximin.http.Route;
import io.maximin.http.Routes;
import io.maximin.http.SocketClient;
import io.maximin.keys.TestKeys;
import io.maximin.speech.SpeechConfig;
import io.maximin.speech.SpeechEngineConfig;
import io.maximin.speech.SpeechService;
import io.maximin.speech.SpeechVoices;
import io.maximin.speech.TestVoices;
import io.maximin.speech.ToneEngine;
import io.maximin.usage.Metering;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;

/** A real server with all speech routes on the tone engine; trace ids are always the same, and time stands still. */
public final class SpeechServer implements AutoCloseable {
    public static final String KEY = "sk-test";
    public static final int MAX_TASKS = 3;
    public static final int SOCKET_QUEUE = 4;

    private static final RandomGenerator ALWAYS_THE_SAME = () -> 0x0123456789abcdefL;
    private static final long MAX_BODY = 1 << 20;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.ofEpochSecond(1_768_500_000));
    private final ToneEngine engine = new ToneEngine();
    private final LinkedFiles links;
    private final HttpServer server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int port;

    public SpeechServer(Path directory, Duration socketIdle) throws IOException {
        var config = new SpeechConfig(
                new SpeechEngineConfig(1, 1),
                MAX_TASKS,
                Optional.empty(),
                new LinkConfig(Duration.ofHours(24), ByteSize.ofMegabytes(1)),
                socketIdle,
                SOCKET_QUEUE);
        var speech = new SpeechService(engine, new SpeechVoices(TestVoices::find), Metering.NONE, config.maxTasks());
        links = new LinkedFiles(directory, config.links(), now::get, new Random(5));
        var admission = OpenDoor.admission();
        var minimax = new SpeechRoutes(speech, links, config, admission, MAX_BODY);
        var requests = new ArrayList<Route>(minimax.routes());
        requests.addAll(new OpenAiSpeechRoutes(speech, TestVoices::openAi, admission, MAX_BODY).routes());
        server = new HttpServer(
                HttpConfig.defaults(),
                new Routes(requests, minimax.sockets()),
                SpeechServer::authenticate,
                new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
                List::of,
                ALWAYS_THE_SAME);
        port = server.start("127.0.0.1", 0);
    }

    public ToneEngine engine() {
        return engine;
    }

    public LinkedFiles links() {
        return links;
    }

    public int port() {
        return port;
    }

    /** Moves the clock. */
    public void advance(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    public HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return client.send(request(path, json), BodyHandlers.ofString());
    }

    public HttpResponse<byte[]> fetch(String url, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    public HttpClient client() {
        return client;
    }

    public HttpRequest request(String path, String json) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + KEY)
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
    }

    public SocketClient socket(String path) {
        return new SocketClient(port, path, "Bearer " + KEY);
    }

    @Override
    public void close() {
        client.shutdownNow();
        server.close();
    }

    static Caller authenticate(Headers headers, Access access) {
        var key = headers.header("Authorization")
                .orElseThrow(() -> new ApiException(
                        ErrorKind.MISSING_KEY,
                        "login fail: Please carry the API secret key in the 'Authorization' field of the"
                                + " request header"));
        if (!key.equals("Bearer " + KEY)) {
            throw new ApiException(ErrorKind.INVALID_KEY, "invalid api key");
        }
        return new KeyHolder(TestKeys.unlimited());
    }
}
