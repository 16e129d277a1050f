package io.maximin.app;

import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Prints the version. */
@Command(name = "version", description = "Show the version of the program and of the Java that runs it.")
final class VersionCommand implements Callable<Integer> {
    private final Cli cli;

    VersionCommand(Cli cli) {
        this.cli = cli;
    }

    @Override
    public Integer call() {
        // Only a jar carries a version; classes run from a build directory do not.
        var version = Objects.requireNonNullElse(Main.class.getPackage().getImplementationVersion(), "development");
        cli.console().out().println("maximin " + version + " (Java " + Runtime.version() + ")");
        return Cli.OK;
    }
}
