package io.maximin.app;

import io.maximin.api.Ids;
import io.maximin.api.KeyAuthenticator;
import io.maximin.api.anthropic.AnthropicRoutes;
import io.maximin.api.minimax.SpeechRoutes;
import io.maximin.api.minimax.TextRoutes;
import io.maximin.api.minimax.VoiceRoutes;
import io.maximin.api.openai.OpenAiRoutes;
import io.maximin.api.openai.OpenAiSpeechRoutes;
import io.maximin.config.ConfigException;
import io.maximin.db.Database;
import io.maximin.http.HttpServer;
import io.maximin.http.Route;
import io.maximin.http.Routes;
import io.maximin.keys.KeyService;
import io.maximin.keys.ServerSecret;
import io.maximin.speech.AudioLinks;
import io.maximin.speech.SpeechEngine;
import io.maximin.speech.SpeechService;
import io.maximin.text.TextModel;
import io.maximin.text.TextService;
import io.maximin.voices.Voice;
import io.maximin.voices.VoiceCatalogue;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The running program: every part made once and handed to those that need it. */
final class Wiring implements AutoCloseable {
    private final MaximinConfig config;
    private final Database database;
    private final KeyService keys;
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Housekeeping housekeeping;
    private final Routes routes;
    private final HttpServer http;

    /** What the routes stand on. */
    private record Services(TextService text, SpeechService speech, AudioLinks links, VoiceCatalogue voices) {
        Optional<String> openAiVoice(String name) {
            return voices.openAi(name).map(Voice::id);
        }
    }

    /**
     * @param models what answers; the caller closes what stands behind them, after this
     * @param speaking what speaks; closed likewise
     * @param random a secure one
     */
    Wiring(
            MaximinConfig config,
            List<TextModel> models,
            SpeechEngine speaking,
            InstantSource clock,
            RandomGenerator random) {
        this.config = config;
        this.database = Database.open(config.database(), config.home());
        ServerSecret secret = ServerSecret.load(config.keys().secret(), config.home());
        this.keys = new KeyService(database, secret, config.keys(), clock);
        var links =
                new AudioLinks(config.home().resolve("audio"), config.speech().links(), clock, random);
        this.housekeeping = new Housekeeping(() -> {
            keys.flush();
            links.sweep();
        });
        var voices = VoiceCatalogue.load();
        var speech = new SpeechService(
                speaking,
                id -> voices.find(id).map(Voice::profile),
                config.speech().maxTasks());
        var services = new Services(new TextService(models), speech, links, voices);
        this.routes = routes(config, services, new Ids(random), clock);
        this.http = new HttpServer(
                config.http(), routes, new KeyAuthenticator(keys), registry, this::notReady, new SecureRandom());
    }

    private static Routes routes(MaximinConfig config, Services services, Ids ids, InstantSource clock) {
        long bound = config.http().maxBodyBytes();
        var text = services.text();
        var speech = new SpeechRoutes(services.speech(), services.links(), config.speech(), bound);
        List<Route> routes = new ArrayList<>();
        routes.addAll(new AnthropicRoutes(text, ids, bound).routes());
        routes.addAll(new OpenAiRoutes(text, ids, clock, bound).routes());
        routes.addAll(new OpenAiSpeechRoutes(services.speech(), services::openAiVoice, bound).routes());
        routes.addAll(new TextRoutes(text, ids, clock, bound).routes());
        routes.addAll(speech.routes());
        routes.addAll(new VoiceRoutes(services.voices(), bound).routes());
        return new Routes(routes, speech.sockets());
    }

    Routes routes() {
        return routes;
    }

    KeyService keys() {
        return keys;
    }

    PrometheusMeterRegistry registry() {
        return registry;
    }

    /**
     * Serves from now on; answers the port.
     *
     * @throws ConfigException if the address cannot be listened on
     */
    int start() {
        try {
            int port = http.start(config.host(), config.port());
            housekeeping.start();
            return port;
        } catch (IOException e) {
            throw new ConfigException(
                    "cannot listen on " + config.host() + " port " + config.port() + ": " + e.getMessage(), e);
        }
    }

    /** Stops serving, then closes what the requests needed. */
    @Override
    public void close() {
        try (database;
                keys;
                housekeeping) {
            http.close();
        }
    }

    private List<String> notReady() {
        return database.answers() ? List.of() : List.of("the database does not answer");
    }
}
