package io.maximin.app;

import io.maximin.models.ModelStore;
import java.time.InstantSource;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code maximin models}: everything about weights and natives on this machine. */
@Command(
        name = "models",
        description = "List, pull, verify and remove models and native libraries.",
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:failed; the message says what to do", "2:wrong usage", "130:interrupted"})
final class ModelsCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls run
    private CommandSpec spec;

    private ModelsCommand() {}

    /**
     * The command with its subcommands, to be run by itself or added to the program's.
     *
     * @param store asked only when a subcommand runs
     * @param terminal whether a person watches the error stream, so that progress may redraw its line
     */
    static CommandLine commandLine(Supplier<ModelStore> store, boolean terminal, InstantSource time) {
        return new CommandLine(new ModelsCommand())
                .addSubcommand(new ModelsListCommand(store))
                .addSubcommand(new ModelsPullCommand(store, terminal, time))
                .addSubcommand(new ModelsVerifyCommand(store))
                .addSubcommand(new ModelsRemoveCommand(store));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
