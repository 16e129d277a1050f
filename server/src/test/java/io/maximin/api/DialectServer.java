package io.maximin.api;

import io.maximin.api.anthropic.AnthropicRoutes;
import io.maximin.api.minimax.TextRoutes;
import io.maximin.api.minimax.VoiceRoutes;
import io.maximin.api.openai.OpenAiDialect;
import io.maximin.api.openai.OpenAiRoutes;
import io.maximin.api.responses.ResponsesRoutes;
import io.maximin.config.Secret;
import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import io.maximin.http.Access;
import io.maximin.http.Caller;
import io.maximin.http.Headers;
import io.maximin.http.HttpConfig;
import io.maximin.http.HttpServer;
import io.maximin.http.Route;
import io.maximin.http.Routes;
import io.maximin.keys.ServerSecret;
import io.maximin.keys.TestKeys;
import io.maximin.text.ScriptedEngine;
import io.maximin.text.TextModel;
import io.maximin.text.TextService;
import io.maximin.usage.Metering;
import io.maximin.voices.VoiceCatalogue;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** A real server with all text routes on the scripted engine and the routes of voices; ids and times never change. */
public final class DialectServer implements AutoCloseable {
    public static final String KEY = "sk-test";
    public static final String TRACE_ID = "efcdab8967452301efcdab8967452301";

    private static final RandomGenerator ALWAYS_THE_SAME = () -> 0x0123456789abcdefL;
    private static final InstantSource TIME = InstantSource.fixed(Instant.ofEpochSecond(1_768_500_000));
    private static final long MAX_BODY = 1 << 20;

    private final ScriptedEngine engine = new ScriptedEngine();
    private final HttpServer server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;

    public DialectServer() {
        var service = new TextService(
                List.of(
                        model("MiniMax-M2.1", List.of("abab6.5s-chat"), "2025-12-23T02:00:00Z", true),
                        model("MiniMax-M2", List.of(), "2025-10-27T02:00:00Z", true),
                        model("MiniMax-M2-Stable", List.of(), "2025-10-27T02:00:00Z", true),
                        model("M2-her", List.of(), "2026-01-15T02:00:00Z", false)),
                Metering.NONE);
        var secret = ServerSecret.load(Optional.of(new Secret("s".repeat(32))), Path.of(""));
        var ids = new Ids(ALWAYS_THE_SAME, secret);
        var admission = OpenDoor.admission();
        var routes = new ArrayList<Route>();
        routes.addAll(new AnthropicRoutes(service, ids, admission, MAX_BODY).routes());
        routes.addAll(new OpenAiRoutes(service, ids, TIME, admission, MAX_BODY).routes());
        var writing = new ResponsesRoutes.Engine(service, ids, TIME);
        routes.addAll(new ResponsesRoutes(writing, new OpenAiDialect(), admission, MAX_BODY).routes());
        routes.addAll(new TextRoutes(service, ids, TIME, admission, MAX_BODY).routes());
        routes.addAll(new VoiceRoutes(VoiceCatalogue.load(), admission, MAX_BODY).routes());
        var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        server = new HttpServer(
                HttpConfig.defaults(),
                Routes.of(routes),
                DialectServer::authenticate,
                registry,
                List::of,
                ALWAYS_THE_SAME);
        base = URI.create("http://127.0.0.1:" + listening(server));
    }

    private static int listening(HttpServer server) {
        try {
            return server.start("127.0.0.1", 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ScriptedEngine engine() {
        return engine;
    }

    public HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return client.send(request(path, json), BodyHandlers.ofString());
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(base.resolve(path)).header("x-api-key", KEY);
        return client.send(request.build(), BodyHandlers.ofString());
    }

    public HttpClient client() {
        return client;
    }

    public HttpRequest request(String path, String json) {
        return anonymous(path, json).header("Authorization", "Bearer " + KEY).build();
    }

    public HttpRequest.Builder anonymous(String path, String json) {
        return HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json));
    }

    @Override
    public void close() {
        engine.release();
        client.close();
        server.close();
    }

    private TextModel model(String id, List<String> aliases, String created, boolean listed) {
        return new TextModel(id, aliases, Instant.parse(created), listed, engine);
    }

    private static Caller authenticate(Headers headers, Access access) {
        var key = headers.header("Authorization")
                .map(value -> value.replaceFirst("(?i)^Bearer ", ""))
                .or(() -> headers.header("x-api-key").filter(_ -> access == Access.BEARER_OR_API_KEY))
                .orElseThrow(() -> new ApiException(
                        ErrorKind.MISSING_KEY,
                        "login fail: Please carry the API secret key in the 'Authorization' field of the"
                                + " request header"));
        if (!key.equals(KEY)) {
            throw new ApiException(ErrorKind.INVALID_KEY, "invalid api key");
        }
        return new KeyHolder(TestKeys.unlimited());
    }
}
