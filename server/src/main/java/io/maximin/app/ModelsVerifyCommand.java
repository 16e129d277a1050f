package io.maximin.app;

import io.maximin.models.Artifact;
import io.maximin.models.ArtifactState;
import io.maximin.models.ModelStore;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code maximin models verify}. */
@Command(name = "verify", description = "Hash what is installed again and compare it with the catalogue.")
final class ModelsVerifyCommand implements Callable<Integer> {
    private final Supplier<ModelStore> stores;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Parameters(
            paramLabel = "ID",
            arity = "0..*",
            description = "Artifacts, or public models with all they need. Without any: whatever is installed.")
    private List<String> names = new ArrayList<>();

    ModelsVerifyCommand(Supplier<ModelStore> stores) {
        this.stores = stores;
    }

    @Override
    public Integer call() {
        ModelStore store = stores.get();
        boolean sound = true;
        for (Artifact artifact : chosen(store)) {
            sound &= report(artifact, store.verify(artifact.id()));
        }
        return sound ? 0 : 1;
    }

    private List<Artifact> chosen(ModelStore store) {
        if (names.isEmpty()) {
            return store.catalogue().artifacts();
        }
        return names.stream()
                .flatMap(name -> store.catalogue().named(name, store.platform()).stream())
                .distinct()
                .toList();
    }

    /** Whether nothing is wrong; what was never pulled is wrong only for one who asks for it by name. */
    private boolean report(Artifact artifact, ArtifactState state) {
        return switch (state) {
            case ArtifactState.Installed(Path path) -> say(artifact, "sound  " + path, true);
            case ArtifactState.Corrupt(Path path, String reason) -> corrupt(artifact, path, reason);
            case ArtifactState.Unverified(Path path, String reason) -> corrupt(artifact, path, reason);
            case ArtifactState.Missing _, ArtifactState.Partial _ ->
                names.isEmpty() || say(artifact, "not installed", false);
        };
    }

    private boolean corrupt(Artifact artifact, Path path, String reason) {
        String repair = "; repair it with: ./maximin models pull --force " + artifact.id();
        return say(artifact, "CORRUPT  " + path + ": " + reason + repair, false);
    }

    private boolean say(Artifact artifact, String text, boolean sound) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(artifact.id() + "  " + text);
        out.flush();
        return sound;
    }
}
