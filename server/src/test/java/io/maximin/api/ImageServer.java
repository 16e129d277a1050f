package io.maximin.api;

import io.maximin.api.minimax.ImageRoutes;
import io.maximin.api.openai.OpenAiImageRoutes;
import io.maximin.config.ByteSize;
import io.maximin.fetch.FetchConfig;
import io.maximin.fetch.Fetcher;
import io.maximin.files.LinkConfig;
import io.maximin.files.LinkedFiles;
import io.maximin.http.HttpConfig;
import io.maximin.http.HttpServer;
import io.maximin.http.Route;
import io.maximin.http.Routes;
import io.maximin.images.CornerMark;
import io.maximin.images.ImageMetrics;
import io.maximin.images.ImageModel;
import io.maximin.images.ImageService;
import io.maximin.images.PaintThreads;
import io.maximin.images.SubjectReader;
import io.maximin.images.SwatchEngine;
import io.maximin.images.Turns;
import io.maximin.usage.Metering;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
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

/** A real server with all picture routes on the swatch engine; trace ids are always the same, and time stands still. */
public final class ImageServer implements AutoCloseable {
    public static final int SLOTS = 1;
    public static final int QUEUE = 1;
    public static final String TRACE = "efcdab8967452301efcdab8967452301";

    private static final RandomGenerator ALWAYS_THE_SAME = () -> 0x0123456789abcdefL;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.ofEpochSecond(1_768_500_000));
    private final SwatchEngine engine = new SwatchEngine();
    private final Turns turns = new Turns(SLOTS, QUEUE);
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final PaintThreads threads = new PaintThreads(2);
    private final Fetcher fetcher = new Fetcher(
            new FetchConfig(List.of("pictures.test"), ByteSize.ofMegabytes(64), Duration.ofSeconds(10)),
            (_, _) -> List.of(InetAddress.getLoopbackAddress()));
    private final HttpServer server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int port;

    public ImageServer(Path directory) throws IOException {
        var models = List.of(
                new ImageModel("image-01", List.of(), engine, turns),
                new ImageModel("image-01-live", List.of(), engine, turns));
        var images = new ImageService(
                models,
                new ImageService.Studio(new SubjectReader(fetcher), new CornerMark(), threads),
                Metering.NONE,
                new ImageMetrics(registry),
                new Random(7));
        var links = new LinkedFiles(
                directory, new LinkConfig(Duration.ofHours(24), ByteSize.ofMegabytes(8)), now::get, new Random(5));
        var urls = LinkUrls.pictures(links, Optional.empty());
        var admission = OpenDoor.admission();
        List<Route> routes = new ArrayList<>(new ImageRoutes(images, urls, admission).routes());
        routes.addAll(new OpenAiImageRoutes(images, urls, now::get, admission).routes());
        server = new HttpServer(
                HttpConfig.defaults(),
                new Routes(routes, List.of()),
                SpeechServer::authenticate,
                registry,
                List::of,
                ALWAYS_THE_SAME);
        port = server.start("127.0.0.1", 0);
    }

    public SwatchEngine engine() {
        return engine;
    }

    public Turns turns() {
        return turns;
    }

    public int port() {
        return port;
    }

    public String metrics() {
        return registry.scrape();
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
                .header("Authorization", "Bearer " + SpeechServer.KEY)
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
    }

    @Override
    public void close() {
        client.shutdownNow();
        server.close();
        threads.close();
        fetcher.close();
    }
}
