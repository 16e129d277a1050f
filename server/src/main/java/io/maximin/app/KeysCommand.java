package io.maximin.app;

import io.maximin.db.Database;
import io.maximin.keys.KeyKind;
import io.maximin.keys.KeyRequest;
import io.maximin.keys.KeyService;
import io.maximin.keys.ServerSecret;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Makes, lists and revokes keys, also while the server runs. */
@Command(name = "keys", description = "Make, list and revoke keys; a running server sees the change at once.")
final class KeysCommand implements Runnable {
    private final Cli cli;
    private final CommandLine commands;

    KeysCommand(Cli cli) {
        this.cli = cli;
        this.commands = new CommandLine(this);
        commands.addSubcommand(new CommandLine(this.new Create()));
        commands.addSubcommand(new CommandLine(this.new ListKeys()));
        commands.addSubcommand(new CommandLine(this.new Revoke()));
    }

    CommandLine commandLine() {
        return commands;
    }

    @Override
    public void run() {
        throw new ParameterException(commands, "no command given");
    }

    private int withKeys(Function<KeyService, Integer> work) {
        var config = cli.settings(Map.of()).bind();
        try (var database = Database.open(config.database(), config.home())) {
            var secret = ServerSecret.load(config.keys().secret(), config.home());
            return work.apply(new KeyService(database, secret, config.keys(), cli.clock()));
        }
    }

    private static final class KindConverter implements ITypeConverter<KeyKind> {
        @Override
        public KeyKind convert(String label) {
            try {
                return KeyKind.ofLabel(label);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    @Command(name = "create", description = "Make a key. It is printed once, alone, and kept nowhere.")
    final class Create implements Callable<Integer> {
        @Option(
                names = "--kind",
                defaultValue = "pay-as-you-go",
                converter = KindConverter.class,
                description = "pay-as-you-go (every modality) or coding-plan (text only). Default: ${DEFAULT-VALUE}.")
        private KeyKind kind = KeyKind.PAY_AS_YOU_GO;

        @Option(names = "--name", defaultValue = "unnamed", description = "What the key is for, as keys list shows it.")
        private String name = "";

        @Option(
                names = "--account",
                defaultValue = KeyService.DEFAULT_ACCOUNT,
                description = "Account that owns what is made with the key. Default: ${DEFAULT-VALUE}.")
        private String account = "";

        @Override
        public Integer call() {
            return withKeys(keys -> {
                var made = keys.create(new KeyRequest(kind, name, account));
                cli.console()
                        .err()
                        .println("key " + made.key().id() + " of account " + account
                                + "; keep it, it cannot be shown again:");
                cli.console().out().println(made.secret().reveal());
                return Cli.OK;
            });
        }
    }

    @Command(name = "list", description = "List all keys, without their secrets.")
    final class ListKeys implements Callable<Integer> {
        @Option(names = "--json", description = "As a JSON array.")
        private boolean json;

        @Override
        public Integer call() {
            return withKeys(keys -> {
                var listing = new KeyListing(keys.list());
                cli.console().out().print(json ? listing.json() : listing.table());
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
            return withKeys(keys -> {
                boolean revoked = keys.revoke(idOrPrefix);
                cli.console().err().println(revoked ? "revoked" : "was revoked before");
                return Cli.OK;
            });
        }
    }
}
