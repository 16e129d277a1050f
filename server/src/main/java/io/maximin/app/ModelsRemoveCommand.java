package io.maximin.app;

import io.maximin.models.ModelStore;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code maximin models remove}. */
@Command(name = "remove", description = "Delete an artifact from this machine, or what an interrupted pull left of it.")
final class ModelsRemoveCommand implements Callable<Integer> {
    private final Supplier<ModelStore> stores;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Parameters(paramLabel = "ARTIFACT", description = "An artifact id, as models list shows it.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private String artifactId;

    ModelsRemoveCommand(Supplier<ModelStore> stores) {
        this.stores = stores;
    }

    @Override
    public Integer call() {
        boolean removed = stores.get().remove(artifactId);
        spec.commandLine().getOut().println(artifactId + (removed ? "  removed" : "  was not there"));
        spec.commandLine().getOut().flush();
        return 0;
    }
}
