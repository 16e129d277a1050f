package io.maximin.app;

import io.maximin.embeddings.LetterEngine;
import io.maximin.engines.llama.TinyGguf;
import io.maximin.http.Routes;
import io.maximin.images.SwatchEngine;
import io.maximin.keys.KeyKind;
import io.maximin.keys.KeyRequest;
import io.maximin.keys.KeyService;
import io.maximin.models.ModelStore;
import io.maximin.models.PackageClients;
import io.maximin.models.StoreOptions;
import io.maximin.speech.ToneEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * The whole program on a free port, with a tiny random model behind {@code MiniMax-M2.1} and a broken one behind
 * {@code broken}.
 */
final class TestProgram implements AutoCloseable {
    private final TextModels models;
    private final Wiring wiring;
    private final URI base;
    private final String key;
    private final HttpClient client = HttpClient.newHttpClient();

    TestProgram(Path home) {
        try {
            TinyGguf.write(home.resolve("tiny.gguf"), 1);
            Files.write(home.resolve("broken.gguf"), new byte[] {'G', 'G', 'U', 'F', 3, 0, 0});
            Files.writeString(home.resolve("maximin.yaml"), settings());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var config = ConfigLoader.load(Map.of("MAXIMIN_HOME", home.toString()), Optional.empty(), Map.of());
        var clock = InstantSource.system();
        var store = new ModelStore(
                home.resolve("models"),
                OperatorModels.catalogue(config),
                StoreOptions.standard(PackageClients.on(""), clock));
        models = new TextModels(config, store, new Random(1), clock);
        var engines = new Wiring.Engines(models.models(), new ToneEngine(), new SwatchEngine(), new LetterEngine());
        wiring = new Wiring(config, engines, clock, new Random(2));
        models.watch(wiring.registry());
        key = newKey();
        base = URI.create("http://127.0.0.1:" + wiring.start());
    }

    private static String settings() {
        return """
                host: 127.0.0.1
                port: 0
                admin: {key: operators-only-0123456789abcdef0123456789}
                text:
                  natives: %s
                  engine: {context-tokens: 2048, slots: 1, threads: 1, queue: 1}
                  models:
                    MiniMax-M2.1: {path: tiny.gguf}
                    broken: {path: broken.gguf}
                    absent: {path: absent.gguf}
                """.formatted(System.getProperty("maximin.natives"));
    }

    String key() {
        return key;
    }

    Routes routes() {
        return wiring.routes();
    }

    KeyService keys() {
        return wiring.keys();
    }

    String newKey() {
        return wiring.keys()
                .create(new KeyRequest(KeyKind.PAY_AS_YOU_GO, "test", KeyService.DEFAULT_ACCOUNT))
                .secret()
                .reveal();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return send(keyed(path, json));
    }

    HttpClient client() {
        return client;
    }

    HttpRequest.Builder keyed(String path, String json) {
        return request(path).header("Authorization", "Bearer " + key).POST(HttpRequest.BodyPublishers.ofString(json));
    }

    /** The value of one series of the metrics page. */
    double metric(String series) throws IOException, InterruptedException {
        return send(request("/metrics"))
                .body()
                .lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no series " + series));
    }

    @Override
    public void close() {
        client.shutdownNow();
        wiring.close();
        models.close();
    }
}
