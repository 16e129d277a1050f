package io.maximin.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.db.Database;
import io.maximin.embeddings.LetterEngine;
import io.maximin.images.SwatchEngine;
import io.maximin.keys.AccountService;
import io.maximin.keys.KeyKind;
import io.maximin.keys.KeyRequest;
import io.maximin.keys.KeyService;
import io.maximin.models.ModelStore;
import io.maximin.models.PackageClients;
import io.maximin.models.StoreOptions;
import io.maximin.speech.ToneEngine;
import io.maximin.upstreams.ScriptedUpstream;
import io.maximin.usage.Balances;
import java.io.IOException;
import java.io.InputStream;
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

/** The whole program on a free port, with text models that other servers write for. */
final class UpstreamProgram implements AutoCloseable {
    private final TextModels models;
    private final Wiring wiring;
    private final URI base;
    private final String key;
    private final Database database;
    private final Balances balances;
    private final HttpClient client = HttpClient.newHttpClient();

    /** @param settings of {@code maximin.yaml}, what stands below {@code text.models} */
    UpstreamProgram(Path home, String settings) {
        try {
            Files.writeString(home.resolve("maximin.yaml"), "port: 0\ntext:\n  models:\n" + settings.indent(4));
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
        key = wiring.keys()
                .create(new KeyRequest(KeyKind.PAY_AS_YOU_GO, "test", KeyService.DEFAULT_ACCOUNT))
                .secret()
                .reveal();
        database = Database.open(config.database(), home);
        balances = new Balances(database, clock);
        base = URI.create("http://127.0.0.1:" + wiring.start());
    }

    /** With MiniMax-M2.1 written by that server alone. */
    static UpstreamProgram behind(ScriptedUpstream server, String kind, Path home) {
        return new UpstreamProgram(home, """
                MiniMax-M2.1:
                  upstreams:
                    only: {kind: %s, url: "%s", key: sesame, model: their-model}
                """.formatted(kind, server.url()));
    }

    HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return client.send(request(path, json), BodyHandlers.ofString());
    }

    /** The answer as it comes; closing it is going away. */
    InputStream stream(String path, String json) throws IOException, InterruptedException {
        return client.send(request(path, json), BodyHandlers.ofInputStream()).body();
    }

    private HttpRequest request(String path, String json) {
        return request(path, key, json);
    }

    private HttpRequest request(String path, String secret, String json) {
        return HttpRequest.newBuilder(base.resolve(path))
                .header("Authorization", "Bearer " + secret)
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
    }

    /** What an account of so many millionths of a dollar has left after one request, and nothing of it held. */
    long left(long micros, String path, String json) throws IOException, InterruptedException {
        var account = new AccountService(database, InstantSource.system()).create("payer", true);
        balances.topUp(account.id(), micros);
        var made = wiring.keys().create(new KeyRequest(KeyKind.PAY_AS_YOU_GO, "test", "payer"));
        client.send(request(path, made.secret().reveal(), json), BodyHandlers.ofString());
        var balance = balances.of(account.id());
        assertThat(balance.held()).isZero();
        return balance.available();
    }

    String metrics() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(base.resolve("/metrics")).build();
        return client.send(request, BodyHandlers.ofString()).body();
    }

    @Override
    public void close() {
        client.shutdownNow();
        wiring.close();
        models.close();
        database.close();
    }
}
