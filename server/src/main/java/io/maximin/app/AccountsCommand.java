package io.maximin.app;

import io.maximin.keys.Account;
import io.maximin.keys.Plan;
import io.maximin.limits.Limit;
import io.maximin.usage.Money;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows and changes accounts, also while the server runs. */
@Command(
        name = "accounts",
        description = "List, make and change accounts, pay in and audit; a running server sees the change at once.",
        synopsisSubcommandLabel = "COMMAND")
final class AccountsCommand implements Runnable {
    private static final String WHICH = "Its name or id.";
    private static final String NAME_OR_ID = "NAME|ID";

    private final Cli cli;
    private final CommandLine commands;

    AccountsCommand(Cli cli) {
        this.cli = cli;
        this.commands = new CommandLine(this);
        commands.addSubcommand(new CommandLine(this.new ListAccounts()));
        commands.addSubcommand(new CommandLine(this.new Show()));
        commands.addSubcommand(new CommandLine(this.new Create()));
        commands.addSubcommand(new CommandLine(this.new TopUp()));
        commands.addSubcommand(new CommandLine(this.new Change()));
        commands.addSubcommand(new CommandLine(this.new Audit()));
    }

    CommandLine commandLine() {
        return commands;
    }

    @Override
    public void run() {
        throw new ParameterException(commands, "no command given");
    }

    private PrintWriter out() {
        return cli.console().out();
    }

    private PrintWriter err() {
        return cli.console().err();
    }

    private String available(Books books, Account account) {
        return Money.dollars(books.balances().of(account.id()).available());
    }

    @Command(name = "list", description = "List all accounts with their balances (USD), tiers and limits.")
    final class ListAccounts implements Callable<Integer> {
        @Option(names = "--json", description = "As a JSON array.")
        private boolean json;

        @Override
        public Integer call() {
            return Books.with(cli, books -> {
                var listing = AccountListing.of(books);
                if (json) {
                    out().print(listing.json());
                } else {
                    listing.print(out());
                }
                return Cli.OK;
            });
        }
    }

    @Command(name = "show", description = "Show one account: balance, plan calls, keys and what it used this month.")
    final class Show implements Callable<Integer> {
        @Parameters(paramLabel = NAME_OR_ID, description = WHICH)
        private String which = "";

        @Option(names = "--json", description = "As a JSON object.")
        private boolean json;

        @Override
        public Integer call() {
            return Books.with(cli, books -> {
                var account = books.accounts().find(which);
                var report = AccountReport.of(books, account, cli.clock().instant());
                if (json) {
                    out().print(report.json());
                } else {
                    report.print(out());
                }
                return Cli.OK;
            });
        }
    }

    @Command(name = "create", description = "Make an account and print its id.")
    final class Create implements Callable<Integer> {
        @Parameters(paramLabel = "NAME", description = "Of the new account.")
        private String name = "";

        @Option(
                names = "--balance",
                paramLabel = "USD",
                converter = Converters.OfDollars.class,
                description = "Prepaid, with so many dollars, such as 5.00. Without it the account is unlimited.")
        private Optional<Long> balance = Optional.empty();

        @Override
        public Integer call() {
            return Books.with(cli, books -> {
                var account = balance.isPresent()
                        ? books.openPrepaid(name, balance.get())
                        : books.accounts().create(name, false);
                out().println(account.id());
                return Cli.OK;
            });
        }
    }

    @Command(name = "top-up", description = "Pay into an account and print its new balance.")
    final class TopUp implements Callable<Integer> {
        @Parameters(index = "0", paramLabel = NAME_OR_ID, description = WHICH)
        private String which = "";

        @Parameters(
                index = "1",
                paramLabel = "AMOUNT",
                converter = Converters.OfDollars.class,
                description = "Dollars, such as 5.00.")
        private long amount;

        @Option(names = "--prepaid", description = "Let its keys draw on the balance if it is unlimited.")
        private boolean prepaid;

        @Override
        public Integer call() {
            return Books.with(cli, books -> {
                var account = books.accounts().find(which);
                books.balances().topUp(account.id(), amount);
                if (!account.prepaid() && prepaid) {
                    books.accounts().prepaid(account, true);
                    err().println("account '" + account.name() + "' is prepaid now");
                }
                if (!account.prepaid() && !prepaid) {
                    err().println("account '" + account.name()
                            + "' is unlimited, its keys do not draw on the balance; to let them: maximin accounts set '"
                            + account.name() + "' --prepaid");
                }
                out().println(available(books, account));
                return Cli.OK;
            });
        }
    }

    @Command(name = "set", description = "Change an account: its tier, how it pays, its limits.")
    final class Change implements Callable<Integer> {
        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
        private CommandSpec spec;

        @Parameters(paramLabel = NAME_OR_ID, description = WHICH)
        private String which = "";

        @Option(
                names = "--tier",
                paramLabel = "TIER",
                converter = Converters.OfTier.class,
                description = "Of its coding-plan keys: starter, plus or max.")
        private Optional<Plan> tier = Optional.empty();

        @Option(names = "--prepaid", description = "Its pay-as-you-go keys draw on its balance.")
        private boolean prepaid;

        @Option(names = "--unlimited", description = "They do not, and what they use is only written down.")
        private boolean unlimited;

        @Mixin
        private LimitOptions limits = new LimitOptions();

        @Option(
                names = "--default-limits",
                description = "First take away its own limits, so that the configured ones hold for it again.")
        private boolean defaultLimits;

        @Override
        public Integer call() {
            Limit given = limits.limit();
            boolean limited = defaultLimits || !given.equals(Limit.NONE);
            require(!prepaid || !unlimited, "--prepaid and --unlimited exclude each other");
            require(prepaid || unlimited || limited || tier.isPresent(), "nothing to set");
            return Books.with(cli, books -> {
                var account = books.accounts().find(which);
                tier.ifPresent(plan -> books.accounts().plan(account, plan));
                if (prepaid || unlimited) {
                    books.accounts().prepaid(account, prepaid);
                }
                if (limited) {
                    books.accounts().limit(account, given.over(defaultLimits ? Limit.NONE : account.limit()));
                }
                tell(books, books.accounts().find(account.id()));
                return Cli.OK;
            });
        }

        private void require(boolean condition, String otherwise) {
            if (!condition) {
                throw new ParameterException(spec.commandLine(), otherwise);
            }
        }

        private void tell(Books books, Account account) {
            err().println("account '" + account.name() + "': "
                    + (account.prepaid() ? "prepaid, " + available(books, account) + " USD" : "unlimited") + "; tier "
                    + account.plan().label() + "; limits " + LimitRow.text(account.limit()));
        }
    }

    @Command(
            name = "audit",
            description = "Hold every balance against the transfers behind it; fails if one does not agree.")
    final class Audit implements Callable<Integer> {
        @Override
        public Integer call() {
            return Books.with(cli, books -> {
                var wrong = Books.audit(books.accounts(), books.balances());
                wrong.forEach(out()::println);
                if (wrong.isEmpty()) {
                    out().println("all balances agree with their transfers");
                }
                return wrong.isEmpty() ? Cli.OK : Cli.FAILED;
            });
        }
    }
}
