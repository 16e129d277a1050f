package io.maximin.app;

import io.maximin.api.Admission;
import io.maximin.api.Ids;
import io.maximin.api.KeyAuthenticator;
import io.maximin.api.admin.AdminRoutes;
import io.maximin.api.anthropic.AnthropicRoutes;
import io.maximin.api.minimax.PlanRoutes;
import io.maximin.api.minimax.SpeechRoutes;
import io.maximin.api.minimax.TextRoutes;
import io.maximin.api.minimax.VoiceRoutes;
import io.maximin.api.openai.OpenAiDialect;
import io.maximin.api.openai.OpenAiRoutes;
import io.maximin.api.openai.OpenAiSpeechRoutes;
import io.maximin.api.responses.ResponsesRoutes;
import io.maximin.callbacks.Callbacks;
import io.maximin.config.ConfigException;
import io.maximin.db.Database;
import io.maximin.embeddings.EmbeddingEngine;
import io.maximin.files.FileService;
import io.maximin.files.LinkedFiles;
import io.maximin.http.HttpServer;
import io.maximin.http.Route;
import io.maximin.http.Routes;
import io.maximin.images.ImageEngine;
import io.maximin.keys.KeyService;
import io.maximin.keys.ServerSecret;
import io.maximin.limits.BucketStore;
import io.maximin.limits.MemoryBucketStore;
import io.maximin.limits.PostgresBucketStore;
import io.maximin.limits.RateLimits;
import io.maximin.processes.Processes;
import io.maximin.speech.LongSpeech;
import io.maximin.speech.SpeechEngine;
import io.maximin.speech.SpeechService;
import io.maximin.speech.SpeechVoices;
import io.maximin.tasks.Retries;
import io.maximin.tasks.TaskQueue;
import io.maximin.tasks.TaskService;
import io.maximin.text.TextModel;
import io.maximin.text.TextService;
import io.maximin.usage.Accounting;
import io.maximin.usage.Metering;
import io.maximin.usage.Reservations;
import io.maximin.voices.Voice;
import io.maximin.voices.VoiceCatalogue;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
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
    private final Housekeeping eachMinute;
    private final Housekeeping eachSecond;
    private final Housekeeping eachHour;
    private final Routes routes;
    private final HttpServer http;
    private final TasksWiring tasks;
    private final CallbacksWiring callbacks;
    private final FilesWiring files;
    private final ImagesWiring images;

    /** What the routes stand on. */
    private record Services(TextService text, SpeechService speech, LinkedFiles links, VoiceCatalogue voices) {
        Optional<String> openAiVoice(String name) {
            return voices.openAi(name).map(Voice::id);
        }
    }

    /**
     * What computes. The caller closes what stands behind it, after this.
     *
     * @param models what answers
     */
    record Engines(List<TextModel> models, SpeechEngine speaking, ImageEngine drawing, EmbeddingEngine embedding) {}

    /** @param random a secure one */
    Wiring(MaximinConfig config, Engines engines, InstantSource clock, RandomGenerator random) {
        this.config = config;
        this.database = Database.open(config.database(), config.home());
        ServerSecret secret = ServerSecret.load(config.keys().secret(), config.home());
        this.keys = new KeyService(database, secret, config.keys(), clock);
        var links =
                new LinkedFiles(config.home().resolve("audio"), config.speech().links(), clock, random);
        this.files = FilesWiring.of(config, database, secret, registry, clock, random);
        var processes = new Processes(database, random, clock);
        var limits = new RateLimits(config.limits(), buckets(database, clock), clock);
        var place = new Accounting.Place(database, config.home(), processes);
        Optional<Accounting> accounting = Optional.of(place)
                .filter(_ -> config.usage().metering())
                .map(one -> Accounting.open(one, limits, registry, random, clock));
        Reservations reservations =
                accounting.map(books -> books.reservations(database)).orElseGet(() -> Reservations.none(database));
        this.callbacks = CallbacksWiring.of(config, database, new Callbacks.Setting(registry, clock, random));
        var setting = new TaskQueue.Setting(config.tasks(), registry, clock);
        var queue = TaskQueue.open(database, processes, reservations, files.files(), callbacks.telling(), setting);
        Metering metering = accounting.<Metering>map(books -> books).orElse(Metering.NONE);
        this.images = ImagesWiring.of(
                config,
                engines.drawing(),
                callbacks.fetcher(),
                new ImagesWiring.Setting(metering, registry, random, clock));
        var catalogue = VoiceCatalogue.load();
        var voices = new SpeechVoices(id -> catalogue.find(id).map(Voice::profile));
        var scratch = Scratch.open(config.home().resolve("work"));
        var reading = new LongSpeech(engines.speaking(), voices);
        this.tasks = new TasksWiring(queue, files.files(), reading, scratch, config.tasks());
        this.eachMinute = new Housekeeping(Duration.ofMinutes(1), () -> {
            keys.flush();
            links.sweep();
            images.sweep();
            limits.removeExpired();
            files.files().expire();
            queue.service().expire();
        });
        this.eachHour = new Housekeeping(
                Duration.ofMinutes(2), Duration.ofHours(1), () -> files.files().sweep(queue.service()::knownBlobs));
        this.eachSecond = new Housekeeping(Duration.ofSeconds(1), () -> {
            processes.beat();
            accounting.ifPresent(Accounting::tend);
            queue.workers().tend();
            queue.figures().refresh();
            files.files().measure();
        });
        var speech = new SpeechService(
                engines.speaking(), voices, metering, config.speech().maxTasks());
        var services = new Services(new TextService(engines.models(), metering), speech, links, catalogue);
        var admission = new Admission(limits, key -> accounting.ifPresent(books -> books.requirePlanCall(key)));
        var wire = new Wire(
                admission, new Ids(random, secret), clock, config.http().maxBodyBytes());
        List<Route> others = new ArrayList<>(files.routes(admission));
        others.addAll(tasks.routes(admission, secret));
        others.addAll(images.routes(admission, clock));
        others.addAll(
                EmbeddingsWiring.of(engines.embedding(), metering, registry).routes(admission));
        if (config.admin().key().isPresent()) {
            var work = work(queue.service(), keys, files.files(), clock);
            others.addAll(new AdminWiring(database, keys, limits, accounting, work, clock).routes());
        }
        this.routes = routes(config, services, wire, accounting, others);
        var authenticator = new KeyAuthenticator(keys, config.admin().key());
        this.http = new HttpServer(config.http(), routes, authenticator, registry, this::notReady, new SecureRandom());
    }

    private static AdminRoutes.Work work(TaskService tasks, KeyService keys, FileService files, InstantSource clock) {
        return new AdminRoutes.Work(tasks, new Retries(tasks, keys, clock), files);
    }

    private static BucketStore buckets(Database database, InstantSource clock) {
        return switch (database.vendor()) {
            case SQLITE -> new MemoryBucketStore(clock);
            case POSTGRESQL -> new PostgresBucketStore(database, clock);
        };
    }

    /** What all routes have in common. */
    private record Wire(Admission admission, Ids ids, InstantSource clock, long bound) {}

    private static Routes routes(
            MaximinConfig config, Services services, Wire wire, Optional<Accounting> accounting, List<Route> others) {
        var text = services.text();
        var admission = wire.admission();
        var ids = wire.ids();
        long bound = wire.bound();
        var speech = new SpeechRoutes(services.speech(), services.links(), config.speech(), admission, bound);
        List<Route> routes = new ArrayList<>();
        routes.addAll(new AnthropicRoutes(text, ids, admission, bound).routes());
        routes.addAll(new OpenAiRoutes(text, ids, wire.clock(), admission, bound).routes());
        var writing = new ResponsesRoutes.Engine(text, ids, wire.clock());
        routes.addAll(new ResponsesRoutes(writing, new OpenAiDialect(), admission, bound).routes());
        routes.addAll(new OpenAiSpeechRoutes(services.speech(), services::openAiVoice, admission, bound).routes());
        routes.addAll(new TextRoutes(text, ids, wire.clock(), admission, bound).routes());
        routes.addAll(speech.routes());
        routes.addAll(new VoiceRoutes(services.voices(), admission, bound).routes());
        accounting.ifPresent(books -> routes.addAll(plans(books, config, text, wire)));
        routes.addAll(others);
        return new Routes(routes, speech.sockets());
    }

    private static List<Route> plans(Accounting accounting, MaximinConfig config, TextService text, Wire wire) {
        var books = new PlanRoutes.Books(
                accounting::planWindow,
                () -> text.models().stream().map(TextModel::id).toList(),
                config.usage().planCount());
        return new PlanRoutes(books, wire.admission(), wire.clock()).routes();
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
            eachMinute.start();
            eachSecond.start();
            eachHour.start();
            tasks.start();
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
                callbacks;
                files;
                images;
                tasks;
                eachMinute;
                eachSecond;
                eachHour) {
            http.close();
        }
    }

    private List<String> notReady() {
        return database.answers() ? List.of() : List.of("the database does not answer");
    }
}
