package io.maximin.app;

import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Makes, lists, rotates and revokes keys, also while the server runs. */
@Command(
        name = "keys",
        description = "Make, list, rotate and revoke keys; a running server sees the change at once.",
        synopsisSubcommandLabel = "COMMAND")
final class KeysCommand implements Runnable {
    private final Cli cli;
    private final CommandLine commands;

    KeysCommand(Cli cli) {
        this.cli = cli;
        this.commands = new CommandLine(this);
        commands.addSubcommand(new CommandLine(new KeysCreateCommand(cli)));
        commands.addSubcommand(new CommandLine(this.new ListKeys()));
        commands.addSubcommand(new CommandLine(this.new Rotate()));
        commands.addSubcommand(new CommandLine(this.new Revoke()));
    }

    CommandLine commandLine() {
        return commands;
    }

    @Override
    public void run() {
        throw new ParameterException(commands, "no command given");
    }

    @Command(name = "list", description = "List all keys, without their secrets.")
    final class ListKeys implements Callable<Integer> {
        @Option(names = "--json", description = "As a JSON array.")
        private boolean json;

        @Override
        public Integer call() {
            return Books.with(cli, books -> {
                var listing = new KeyListing(books.keys().list(), cli.clock().instant());
                var out = cli.console().out();
                if (json) {
                    out.print(listing.json());
                } else {
                    listing.print(out);
                }
                return Cli.OK;
            });
        }
    }

    @Command(
            name = "rotate",
            description = "Make a successor with everything a key has but its secret, and let the key expire.")
    final class Rotate implements Callable<Integer> {
        @Parameters(paramLabel = "ID", description = "Its id, or enough of its beginning to fit no other key.")
        private String idOrPrefix = "";

        @Option(
                names = "--grace",
                paramLabel = "TIME",
                defaultValue = "0s",
                converter = Converters.OfDuration.class,
                description = "How long both work, such as 30m or 1h. Default: ${DEFAULT-VALUE}.")
        private Duration grace = Duration.ZERO;

        @Override
        public Integer call() {
            return Books.with(cli, books -> {
                var made = books.keys().rotate(idOrPrefix, grace);
                String end = grace.isZero()
                        ? "no longer works"
                        : "works until " + cli.clock().instant().plus(grace) + " at the latest";
                cli.console()
                        .err()
                        .println("key " + made.key().id() + " takes the place of " + idOrPrefix + ", which " + end
                                + "; keep it, it cannot be shown again:");
                cli.console().out().println(made.secret().reveal());
                return Cli.OK;
            });
        }
    }

    @Command(name = "revoke", description = "Revoke one key, for good and at once.")
    final class Revoke implements Callable<Integer> {
        @Parameters(paramLabel = "ID", description = "Its id, or enough of its beginning to fit no other key.")
        private String idOrPrefix = "";

        @Override
        public Integer call() {
            return Books.with(cli, books -> {
                boolean revoked = books.keys().revoke(idOrPrefix);
                cli.console().err().println(revoked ? "revoked" : "was revoked before");
                return Cli.OK;
            });
        }
    }
}
