package io.maximin.app;

import io.maximin.embeddings.LocalEmbeddingEngine;
import io.maximin.models.ModelStore;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves until the process is told to stop. */
@Command(name = "serve", description = "Serve the API until the process is told to stop.")
final class ServeCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);

    private final Cli cli;

    @Option(names = "--host", paramLabel = "H", description = "Address to listen on. Default: 127.0.0.1.")
    private @Nullable String host;

    @Option(names = "--port", paramLabel = "P", description = "Port to listen on; 0 takes a free one. Default: 8642.")
    private @Nullable String port;

    @Option(
            names = "--set-up",
            description = "First pull the default models that are missing, and make a first key if there is none.")
    private boolean setUp;

    ServeCommand(Cli cli) {
        this.cli = cli;
    }

    @Override
    public Integer call() throws Exception {
        var settings = cli.settings(options());
        MaximinConfig config = settings.bind();
        LogSetup.apply(config.log());
        LOG.debug("settings\n{}", settings.toYaml());
        ModelStore store = cli.modelStore(config);
        if (setUp && pullDefaults(store) != Cli.OK) {
            return Cli.FAILED;
        }
        var random = new SecureRandom();
        var stop = new StopSignal();
        try (stop;
                var models = new TextModels(config, store, random, cli.clock());
                var speech = new LocalSpeech(store, config.speech().engine()).engine();
                var sentences = LocalSentences.model(store);
                var drawing = LocalImages.engine(store, config, sentences, models.models());
                var embedding = new LocalEmbeddingEngine(sentences, config.embeddings());
                var wiring = new Wiring(
                        config, new Wiring.Engines(models.models(), speech, drawing, embedding), cli.clock(), random)) {
            models.watch(wiring.registry());
            int bound = wiring.start();
            welcome(new Welcome(cli.console().out(), config.host(), bound), models, wiring);
            stop.await();
            LOG.info(
                    "stopping; running requests may finish within {}",
                    config.http().drainTimeout());
        }
        return Cli.OK;
    }

    private int pullDefaults(ModelStore store) {
        return ModelsCommand.commandLine(() -> store, Console.interactive(), cli.clock())
                .setOut(cli.console().err())
                .setErr(cli.console().err())
                .execute("pull", "--default");
    }

    private void welcome(Welcome welcome, TextModels models, Wiring wiring) {
        welcome.listening();
        models.missing().forEach(welcome::missing);
        if (setUp) {
            welcome.calls(FirstKey.of(wiring.keys(), cli.clock().instant()));
        }
    }

    private Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        if (host != null) {
            options.put("host", host);
        }
        if (port != null) {
            options.put("port", port);
        }
        return options;
    }
}
