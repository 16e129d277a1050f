package io.maximin.app;

import io.maximin.config.Secret;
import io.maximin.keys.KeySafe;
import io.maximin.keys.ServerSecret;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Keeps the keys of other servers, encrypted; {@code key-name} of an upstream names one. */
@Command(
        name = "upstreams",
        description = "Keep, list and forget keys of other servers; a server reads them when it starts.",
        synopsisSubcommandLabel = "COMMAND")
final class UpstreamsCommand implements Runnable {
    private final Cli cli;
    private final CommandLine commands;

    UpstreamsCommand(Cli cli) {
        this.cli = cli;
        this.commands = new CommandLine(this);
        commands.addSubcommand(new CommandLine(this.new SetKey()));
        commands.addSubcommand(new CommandLine(this.new ListKeys()));
        commands.addSubcommand(new CommandLine(this.new RemoveKey()));
    }

    CommandLine commandLine() {
        return commands;
    }

    @Override
    public void run() {
        throw new ParameterException(commands, "no command given");
    }

    /** The safe of a configuration. */
    static KeySafe safe(MaximinConfig config) {
        return new KeySafe(config.home(), ServerSecret.load(config.keys().secret(), config.home()));
    }

    private KeySafe safe() {
        return safe(cli.settings(Map.of()).bind());
    }

    @Command(name = "set-key", description = "Read a key, one line of standard input, and keep it under a name.")
    final class SetKey implements Callable<Integer> {
        @Parameters(paramLabel = "NAME", description = "What key-name of an upstream calls it.")
        private String name = "";

        @Override
        public Integer call() throws IOException {
            var line = cli.console().readSecret("key: ");
            safe().put(name, new Secret(line.strip()));
            cli.console().err().println("kept; servers use it from their next start on");
            return Cli.OK;
        }
    }

    @Command(name = "list-keys", description = "List the names of the keys.")
    final class ListKeys implements Callable<Integer> {
        @Override
        public Integer call() {
            safe().names().forEach(cli.console().out()::println);
            return Cli.OK;
        }
    }

    @Command(name = "remove-key", description = "Forget a key.")
    final class RemoveKey implements Callable<Integer> {
        @Parameters(paramLabel = "NAME", description = "Its name.")
        private String name = "";

        @Override
        public Integer call() {
            boolean removed = safe().remove(name);
            cli.console().err().println(removed ? "removed" : "there is no key '" + name + "'");
            return removed ? Cli.OK : Cli.FAILED;
        }
    }
}
