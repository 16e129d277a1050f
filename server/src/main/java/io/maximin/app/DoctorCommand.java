package io.maximin.app;

import io.maximin.db.Database;
import io.maximin.engines.llama.LlamaRuntime;
import io.maximin.keys.AccountService;
import io.maximin.models.Artifact;
import io.maximin.models.ArtifactState;
import io.maximin.models.ModelStore;
import io.maximin.usage.Balances;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import picocli.CommandLine.Command;

/** Looks at everything a server needs on this machine and says what is wrong with it. */
@Command(
        name = "doctor",
        description = "Check Java, the settings, the database, its balances, the place of files, the native libraries,"
                + " the models and the servers behind models.")
final class DoctorCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Cli cli;
    private int faults;

    DoctorCommand(Cli cli) {
        this.cli = cli;
    }

    @FunctionalInterface
    private interface Check {
        String run() throws Exception;
    }

    @Override
    public Integer call() {
        faults = 0;
        check(
                "java",
                () -> Runtime.version() + ", " + Runtime.getRuntime().availableProcessors() + " processors, "
                        + (Runtime.getRuntime().maxMemory() >> 20) + " MB heap at most");
        MaximinConfig config = cli.settings(Map.of()).bind();
        check("settings", () -> "home " + config.home());
        check("database", () -> database(config));
        check("balances", () -> balances(config));
        check("files", () -> FilesWiring.place(config));
        ModelStore store = cli.modelStore(config);
        check(
                "native libraries",
                () -> "llama.cpp "
                        + LlamaRuntime.load(new InstalledWeights(config, store).natives())
                                .version());
        store.catalogue()
                .defaults(store.platform())
                .forEach(artifact -> check(artifact.id(), () -> state(store, artifact)));
        upstreams(config);
        cli.console().out().println(faults == 0 ? "all is well" : faults + " to mend");
        return faults == 0 ? Cli.OK : Cli.FAILED;
    }

    private static String database(MaximinConfig config) {
        try (Database database = Database.open(config.database(), config.home())) {
            if (!database.answers()) {
                throw new IllegalStateException("it does not answer");
            }
            return database.place();
        }
    }

    private String balances(MaximinConfig config) {
        try (Database database = Database.open(config.database(), config.home())) {
            var wrong = Books.audit(new AccountService(database, cli.clock()), new Balances(database, cli.clock()));
            if (!wrong.isEmpty()) {
                throw new IllegalStateException(String.join("; ", wrong));
            }
            return "all agree with their transfers";
        }
    }

    private void upstreams(MaximinConfig config) {
        try (var upstreams = TextModels.upstreams(config, RandomGenerator.getDefault(), cli.clock())) {
            config.text()
                    .models()
                    .forEach((id, model) -> model.upstreams()
                            .forEach((name, upstream) -> check(
                                    "upstream " + name + " of model " + id,
                                    () -> upstreams.probe(id, name, upstream, PATIENCE))));
        }
    }

    private static String state(ModelStore store, Artifact artifact) {
        return switch (store.state(artifact.id())) {
            case ArtifactState.Installed(Path path) -> path.toString();
            case ArtifactState.Missing _ -> throw missing(artifact, "not installed");
            case ArtifactState.Partial _ -> throw missing(artifact, "a pull was interrupted");
            case ArtifactState.Unverified(Path _, String reason) -> throw missing(artifact, reason);
            case ArtifactState.Corrupt(Path _, String reason) -> throw missing(artifact, reason);
        };
    }

    private static IllegalStateException missing(Artifact artifact, String what) {
        return new IllegalStateException(what + "; run: ./maximin models pull " + artifact.id());
    }

    private void check(String what, Check check) {
        try {
            cli.console().out().println("ok    " + what + ": " + check.run());
        } catch (Exception e) {
            faults++;
            cli.console().out().println("FAULT " + what + ": " + e.getMessage());
        }
    }
}
