package io.maximin.app;

import io.maximin.models.Artifact;
import io.maximin.models.ByteSize;
import io.maximin.models.ModelStore;
import io.maximin.models.PullListener;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code maximin models pull}. */
@Command(name = "pull", description = "Download, check and install. An interrupted pull goes on where it stopped.")
final class ModelsPullCommand implements Callable<Integer> {
    private final Supplier<ModelStore> stores;
    private final boolean terminal;
    private final InstantSource time;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @ArgGroup
    private Choice choice = new Choice();

    @Option(names = "--force", description = "Download again what is installed already.")
    private boolean force;

    @Option(names = "--quiet", description = "Print failures only.")
    private boolean quiet;

    /** What to pull; these exclude each other. */
    private static final class Choice {
        @Parameters(
                paramLabel = "ID",
                description = "Artifacts, or public models with all they need. Without any: --default.")
        private List<String> names = new ArrayList<>();

        @Option(names = "--default", description = "What the listed models need.")
        private boolean defaults;

        @Option(names = "--all", description = "Everything for this machine.")
        private boolean all;
    }

    ModelsPullCommand(Supplier<ModelStore> stores, boolean terminal, InstantSource time) {
        this.stores = stores;
        this.terminal = terminal;
        this.time = time;
    }

    @Override
    public Integer call() throws InterruptedException {
        ModelStore store = stores.get();
        PrintWriter out = spec.commandLine().getOut();
        for (Artifact artifact : chosen(store)) {
            Path path = store.pull(artifact.id(), force, listener(artifact));
            if (!quiet) {
                out.println(
                        artifact.id() + "  " + new ByteSize(artifact.payload().bytes()) + "  "
                                + artifact.about().licence().name() + "  " + path);
                out.flush();
            }
        }
        return 0;
    }

    private List<Artifact> chosen(ModelStore store) {
        if (choice.all) {
            return store.catalogue().artifacts().stream()
                    .filter(artifact -> artifact.fits(store.platform()))
                    .toList();
        }
        if (choice.defaults || choice.names.isEmpty()) {
            return store.catalogue().defaults(store.platform());
        }
        return choice.names.stream()
                .flatMap(name -> store.catalogue().named(name, store.platform()).stream())
                .distinct()
                .toList();
    }

    private PullListener listener(Artifact artifact) {
        return quiet
                ? PullListener.silent()
                : new ProgressPrinter(artifact.id(), spec.commandLine().getErr(), terminal, time);
    }
}
