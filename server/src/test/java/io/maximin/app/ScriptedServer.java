package io.maximin.app;

import io.maximin.embeddings.LetterEngine;
import io.maximin.images.SwatchEngine;
import io.maximin.json.Json;
import io.maximin.keys.KeyKind;
import io.maximin.keys.KeyRequest;
import io.maximin.keys.KeyService;
import io.maximin.speech.ToneEngine;
import io.maximin.text.ScriptedEngine;
import io.maximin.text.TextModel;
import io.micrometer.core.instrument.Gauge;
import java.io.IOException;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The server under the conformance tests: everything real but the engine, which plays the script of the last message.
 * Takes its home directory, prints one line of JSON with its address and a key of each kind, and ends with its standard
 * input.
 */
public final class ScriptedServer {
    private static final Instant CREATED = Instant.parse("2025-12-23T02:00:00Z");

    private ScriptedServer() {}

    public static void main(String[] arguments) throws IOException {
        var config = ConfigLoader.load(Map.of(), Optional.empty(), Map.of("home", arguments[0], "port", "0"));
        LogSetup.apply(config.log());
        var engine = new ScriptedEngine();
        var speaking = new ToneEngine();
        try (var wiring = new Wiring(
                config,
                new Wiring.Engines(models(engine), speaking, new SwatchEngine(), new LetterEngine()),
                InstantSource.system(),
                new SecureRandom())) {
            Gauge.builder("text.active.generations", engine, ScriptedEngine::active)
                    .register(wiring.registry());
            int port = wiring.start();
            System.out.println(Json.write(Map.of(
                    "url", "http://127.0.0.1:" + port,
                    "payAsYouGoKey", key(wiring.keys(), KeyKind.PAY_AS_YOU_GO),
                    "codingPlanKey", key(wiring.keys(), KeyKind.CODING_PLAN))));
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static List<TextModel> models(ScriptedEngine script) {
        var engine = new ConversingEngine(script);
        return List.of(
                new TextModel("MiniMax-M2.1", List.of("abab6.5g-chat"), CREATED, true, engine),
                new TextModel("MiniMax-M2.1-lightning", List.of("MiniMax-M2.1-highspeed"), CREATED, true, engine),
                new TextModel("MiniMax-M2-Stable", List.of(), CREATED, false, engine));
    }

    private static String key(KeyService keys, KeyKind kind) {
        return keys.create(new KeyRequest(kind, "conformance", KeyService.DEFAULT_ACCOUNT))
                .secret()
                .reveal();
    }
}
