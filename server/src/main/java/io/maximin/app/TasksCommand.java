package io.maximin.app;

import io.maximin.keys.Account;
import io.maximin.tasks.TaskKind;
import io.maximin.tasks.TaskQuery;
import io.maximin.tasks.TaskState;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows, cancels and retries tasks, also while servers work on them. */
@Command(
        name = "tasks",
        description = "List, show, cancel and retry tasks; running servers see the change within about a second.",
        synopsisSubcommandLabel = "COMMAND")
final class TasksCommand implements Runnable {
    private static final String ID = "ID";
    private static final String WHICH = "Of the task, as in the listing.";

    private final Cli cli;
    private final CommandLine commands;

    TasksCommand(Cli cli) {
        this.cli = cli;
        this.commands = new CommandLine(this);
        commands.addSubcommand(new CommandLine(this.new ListTasks()));
        commands.addSubcommand(new CommandLine(this.new Show()));
        commands.addSubcommand(new CommandLine(this.new Cancel()));
        commands.addSubcommand(new CommandLine(this.new Retry()));
    }

    CommandLine commandLine() {
        return commands;
    }

    @Override
    public void run() {
        throw new ParameterException(commands, "no command given");
    }

    @Command(name = "list", description = "List tasks, newest first.")
    final class ListTasks implements Callable<Integer> {
        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
        private CommandSpec spec;

        @Option(names = "--account", paramLabel = "NAME|ID", description = "Of one account alone.")
        private Optional<String> account = Optional.empty();

        @Option(
                names = "--kind",
                paramLabel = "KIND",
                converter = Converters.OfTaskKind.class,
                description = "Of one kind alone: speech.")
        private Optional<TaskKind> kind = Optional.empty();

        @Option(
                names = "--state",
                paramLabel = "STATE",
                converter = Converters.OfTaskState.class,
                description = "In one state alone: queued, running, succeeded, failed or cancelled.")
        private Optional<TaskState> state = Optional.empty();

        @Option(
                names = "--limit",
                paramLabel = "N",
                defaultValue = "" + TaskQuery.USUAL,
                description = "At most so many, 1 to 1000. Default: ${DEFAULT-VALUE}.")
        private int limit;

        @Option(names = "--json", description = "As a JSON array.")
        private boolean json;

        @Override
        public Integer call() {
            var all = query(Optional.empty());
            return TaskBooks.with(cli, books -> {
                var accountId = account.map(name -> books.accounts().find(name)).map(Account::id);
                var query = new TaskQuery(accountId, all.kind(), all.state(), all.most());
                var listing = new TaskListing(
                        books.tasks().list(query), books.accounts().names());
                var out = cli.console().out();
                if (json) {
                    out.print(listing.json());
                } else {
                    listing.print(out);
                }
                if (listing.tasks().size() == limit) {
                    cli.console()
                            .err()
                            .println("only the newest " + limit + "; for others narrow it down or raise --limit");
                }
                return Cli.OK;
            });
        }

        private TaskQuery query(Optional<String> accountId) {
            try {
                return new TaskQuery(accountId, kind, state, limit);
            } catch (IllegalArgumentException e) {
                throw new ParameterException(spec.commandLine(), "--" + e.getMessage(), e);
            }
        }
    }

    @Command(name = "show", description = "Show one task: how far it is, what went wrong, who was told.")
    final class Show implements Callable<Integer> {
        @Parameters(paramLabel = ID, description = WHICH)
        private long id;

        @Option(names = "--json", description = "As a JSON object.")
        private boolean json;

        @Override
        public Integer call() {
            return TaskBooks.with(cli, books -> {
                var report = TaskReport.of(books, books.tasks().require(id));
                var out = cli.console().out();
                if (json) {
                    out.print(report.json());
                } else {
                    report.print(out);
                }
                return Cli.OK;
            });
        }
    }

    @Command(name = "cancel", description = "End a task that waits or runs; nothing is charged for it.")
    final class Cancel implements Callable<Integer> {
        @Parameters(paramLabel = ID, description = WHICH)
        private long id;

        @Override
        public Integer call() {
            return TaskBooks.with(cli, books -> {
                var before = books.tasks().require(id);
                books.tasks().cancel(id);
                cli.console()
                        .err()
                        .println(
                                before.state() == TaskState.RUNNING
                                        ? "cancelled; the worker that is at it stops within about a second"
                                        : "cancelled");
                return Cli.OK;
            });
        }
    }

    @Command(
            name = "retry",
            description = "Begin a task that waits at once, or make another in place of one that has failed or was"
                    + " cancelled, charged anew to the same key; print the id of the task that is going to be done.")
    final class Retry implements Callable<Integer> {
        @Parameters(paramLabel = ID, description = WHICH)
        private long id;

        @Override
        public Integer call() {
            return TaskBooks.with(cli, books -> {
                long next = books.retries().retry(id, traceId()).id();
                cli.console()
                        .err()
                        .println(
                                next == id
                                        ? "due now; it begins when a worker is free and its account's turn has come"
                                        : "task " + id + " stays as it is; in its place is done task");
                cli.console().out().println(next);
                return Cli.OK;
            });
        }

        private static String traceId() {
            var random = UUID.randomUUID();
            var hex = HexFormat.of();
            return hex.toHexDigits(random.getMostSignificantBits()) + hex.toHexDigits(random.getLeastSignificantBits());
        }
    }
}
