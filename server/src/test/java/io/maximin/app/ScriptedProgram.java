package io.maximin.app;

import io.maximin.db.Database;
import io.maximin.embeddings.LetterEngine;
import io.maximin.http.SocketClient;
import io.maximin.images.SwatchEngine;
import io.maximin.keys.Account;
import io.maximin.keys.AccountService;
import io.maximin.keys.ApiKey;
import io.maximin.keys.KeyKind;
import io.maximin.keys.KeyRequest;
import io.maximin.keys.Plan;
import io.maximin.speech.ToneEngine;
import io.maximin.text.ScriptedEngine;
import io.maximin.text.TextModel;
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
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The whole program on a free port, everything real but the engines. */
final class ScriptedProgram implements AutoCloseable {
    private final ScriptedEngine engine = new ScriptedEngine();
    private final SwatchEngine drawing = new SwatchEngine();
    private final LetterEngine embedding = new LetterEngine();
    private final Wiring wiring;
    private final Database database;
    private final AccountService accounts;
    private final Balances balances;
    private final int port;
    private final HttpClient client = HttpClient.newHttpClient();

    /** @param settings of {@code maximin.yaml} */
    ScriptedProgram(Path home, String settings) {
        try {
            Files.writeString(home.resolve("maximin.yaml"), "port: 0\n" + settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var config = ConfigLoader.load(Map.of("MAXIMIN_HOME", home.toString()), Optional.empty(), Map.of());
        var clock = InstantSource.system();
        var model = new TextModel("MiniMax-M2.1", List.of(), Instant.EPOCH, true, engine);
        var engines = new Wiring.Engines(List.of(model), new ToneEngine(), drawing, embedding);
        wiring = new Wiring(config, engines, clock, new SecureRandom());
        database = Database.open(config.database(), home);
        accounts = new AccountService(database, clock);
        balances = new Balances(database, clock);
        port = wiring.start();
    }

    /** A customer: the secret of a key, and whose it is. */
    record Customer(String secret, Account account) {}

    Customer prepaid(String name, long micros) {
        var account = accounts.create(name, true);
        balances.topUp(account.id(), micros);
        return customer(KeyKind.PAY_AS_YOU_GO, name);
    }

    Customer planned(String name, Plan plan) {
        accounts.plan(accounts.create(name, false), plan);
        return customer(KeyKind.CODING_PLAN, name);
    }

    private Customer customer(KeyKind kind, String account) {
        return customer(new KeyRequest(kind, "test", account));
    }

    Customer customer(KeyRequest request) {
        var made = wiring.keys().create(request);
        ApiKey key = made.key();
        return new Customer(made.secret().reveal(), key.account());
    }

    Balances.Balance balance(Customer customer) {
        return balances.of(customer.account().id());
    }

    List<String> audit() {
        return balances.audit(accounts.list().stream().map(Account::id).toList());
    }

    SwatchEngine drawing() {
        return drawing;
    }

    LetterEngine embedding() {
        return embedding;
    }

    ScriptedEngine engine() {
        return engine;
    }

    Database database() {
        return database;
    }

    HttpRequest.Builder request(String path, Customer customer) {
        return HttpRequest.newBuilder(url().resolve(path)).header("Authorization", "Bearer " + customer.secret());
    }

    HttpResponse<String> post(String path, Customer customer, String json) throws IOException, InterruptedException {
        var request = request(path, customer).POST(HttpRequest.BodyPublishers.ofString(json));
        return client.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path, Customer customer) throws IOException, InterruptedException {
        return client.send(request(path, customer).build(), BodyHandlers.ofString());
    }

    <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler)
            throws IOException, InterruptedException {
        return client.send(request, handler);
    }

    <T> CompletableFuture<HttpResponse<T>> sendAsync(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        return client.sendAsync(request, handler);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** The answer as it comes; closing it is going away. */
    InputStream stream(String path, Customer customer, String json) throws IOException, InterruptedException {
        var request = request(path, customer).POST(HttpRequest.BodyPublishers.ofString(json));
        return client.send(request.build(), BodyHandlers.ofInputStream()).body();
    }

    SocketClient socket(String path, Customer customer) {
        return new SocketClient(port, path, "Bearer " + customer.secret());
    }

    @Override
    public void close() {
        client.shutdownNow();
        engine.release();
        wiring.close();
        database.close();
    }
}
