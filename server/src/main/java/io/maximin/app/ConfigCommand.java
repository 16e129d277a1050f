package io.maximin.app;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Prints the effective settings. */
@Command(name = "config", description = "Show the effective settings, secrets masked, and where each was set.")
final class ConfigCommand implements Callable<Integer> {
    private final Cli cli;

    ConfigCommand(Cli cli) {
        this.cli = cli;
    }

    @Override
    public Integer call() {
        var settings = cli.settings(Map.of());
        settings.bind();
        cli.console().out().print(settings.toYaml());
        return Cli.OK;
    }
}
