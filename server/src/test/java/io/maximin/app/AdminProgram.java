package io.maximin.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.db.TestDatabase;
import io.maximin.db.Vendor;
import io.maximin.embeddings.LetterEngine;
import io.maximin.http.Routes;
import io.maximin.images.SwatchEngine;
import io.maximin.json.Json;
import io.maximin.keys.KeyKind;
import io.maximin.keys.KeyRequest;
import io.maximin.speech.ToneEngine;
import io.maximin.text.ScriptedEngine;
import io.maximin.text.TextModel;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A program that operators may look after, with a scripted engine behind {@code MiniMax-M2.1}. */
final class AdminProgram implements AutoCloseable {
    static final String KEY = "operators-only-0123456789abcdef0123456789";

    private static final String CHAT = """
            {"model":"MiniMax-M2.1","max_tokens":8,"messages":[{"role":"user","content":"say:one two three"}]}
            """;

    private final Wiring wiring;
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI base;

    private AdminProgram(Map<String, String> settings) {
        var config = ConfigLoader.load(Map.of(), Optional.empty(), settings);
        var models = List.of(new TextModel("MiniMax-M2.1", List.of(), Instant.EPOCH, true, new ScriptedEngine()));
        wiring = new Wiring(
                config,
                new Wiring.Engines(models, new ToneEngine(), new SwatchEngine(), new LetterEngine()),
                InstantSource.system(),
                new SecureRandom());
        base = URI.create("http://127.0.0.1:" + wiring.start());
    }

    /** @param more settings beside the admin key */
    static AdminProgram open(Path home, Map<String, String> more) {
        var settings = new HashMap<>(more);
        settings.put("admin.key", KEY);
        return closed(home, settings);
    }

    /** On a database of its own. */
    static AdminProgram on(Vendor vendor, Path home, Map<String, String> more) {
        var settings = new HashMap<>(more);
        TestDatabase.of(vendor, home).config().url().ifPresent(url -> settings.put("database.url", url.reveal()));
        return open(home, settings);
    }

    /** Without an admin key, unless the settings have one. */
    static AdminProgram closed(Path home, Map<String, String> more) {
        var settings = new HashMap<>(more);
        settings.putAll(Map.of("home", home.toString(), "port", "0"));
        return new AdminProgram(settings);
    }

    /** What came back. */
    record Reply(int status, String body) {
        JsonNode json() {
            return Json.tree(body);
        }

        String at(String pointer) {
            return json().at(pointer).asString();
        }
    }

    Routes routes() {
        return wiring.routes();
    }

    String userKey(KeyKind kind) {
        return wiring.keys()
                .create(new KeyRequest(kind, "user", "users"))
                .secret()
                .reveal();
    }

    Reply get(String path) throws IOException, InterruptedException {
        return send("GET", path, "");
    }

    Reply post(String path, String body) throws IOException, InterruptedException {
        return send("POST", path, body);
    }

    /** As an operator. */
    Reply send(String method, String path, String body) throws IOException, InterruptedException {
        return send(method, path, body, "Bearer " + KEY);
    }

    /** Without a key if {@code authorization} is empty. */
    Reply send(String method, String path, String body, String authorization) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
        return new Reply(answer.statusCode(), answer.body());
    }

    /** @param more fields, each after a comma */
    Reply newAccount(String name, String more) throws IOException, InterruptedException {
        return made(post("/admin/v1/accounts", "{\"name\":\"" + name + "\"" + more + "}"));
    }

    /** A pay-as-you-go key; {@code more} as for accounts. */
    Reply newKey(String account, String more) throws IOException, InterruptedException {
        var body = "{\"account\":\"" + account + "\",\"kind\":\"pay-as-you-go\",\"name\":\"laptop\"" + more + "}";
        return made(post("/admin/v1/keys", body));
    }

    private static Reply made(Reply answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer;
    }

    /** Three tokens for the user of a key. */
    Reply chat(String secret) throws IOException, InterruptedException {
        return send("POST", "/v1/chat/completions", CHAT, "Bearer " + secret);
    }

    static void assertRefused(Reply answer, String message) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.at("/error/code")).isEqualTo("2013");
        assertThat(answer.at("/error/message")).startsWith("invalid params, ").contains(message);
    }

    @Override
    public void close() {
        client.shutdownNow();
        wiring.close();
    }
}
