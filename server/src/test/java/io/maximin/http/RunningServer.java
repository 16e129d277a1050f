package io.maximin.http;

import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A real server on a free port, and a real client. The one key it knows is {@code good}. */
final class RunningServer implements AutoCloseable {
    static final HttpConfig CONFIG = new HttpConfig(
            Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(10), 8192, 1 << 20, 2000, 500);

    final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    final List<String> notReady = new ArrayList<>();
    final int port;
    private final HttpServer server;

    RunningServer(HttpConfig config, List<Route> routes) throws IOException {
        this(config, Routes.of(routes));
    }

    RunningServer(HttpConfig config, Routes routes) throws IOException {
        server = new HttpServer(
                config, routes, RunningServer::authenticate, registry, () -> List.copyOf(notReady), new Random(7));
        port = server.start("127.0.0.1", 0);
    }

    static RunningServer of(Route... routes) throws IOException {
        return new RunningServer(CONFIG, List.of(routes));
    }

    static Route get(String path, HttpHandler handler) {
        return new Route("GET", path, Access.PUBLIC, new TestDialect(), 0, handler);
    }

    static Route post(String path, long maxBodyBytes, HttpHandler handler) {
        return new Route("POST", path, Access.PUBLIC, new TestDialect(), maxBodyBytes, handler);
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    HttpResponse<String> fetch(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path)).build());
    }

    HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        try (HttpClient client = client(HttpClient.Version.HTTP_1_1)) {
            return client.send(request, BodyHandlers.ofString());
        }
    }

    static HttpClient client(HttpClient.Version version) {
        return HttpClient.newBuilder().version(version).build();
    }

    RawClient raw() throws IOException {
        return new RawClient(port);
    }

    @Override
    public void close() {
        server.close();
    }

    private static Caller authenticate(Headers headers, Access access) {
        String key =
                headers.header("Authorization").orElseThrow(() -> new ApiException(ErrorKind.MISSING_KEY, "no key"));
        if (!key.equals("Bearer good")) {
            throw new ApiException(ErrorKind.INVALID_KEY, "invalid api key");
        }
        return () -> "key-1";
    }
}
