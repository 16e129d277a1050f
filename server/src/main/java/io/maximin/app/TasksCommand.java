package io.maximin.app;

import io.maximin.keys.Account;
import io.maximin.tasks.Task;
import io.maximin.tasks.TaskKind;
import io.maximin.tasks.TaskQuery;
import io.maximin.tasks.TaskState;
import java.io.PrintWriter;
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

/** Shows tasks, cancels them and tries them again, also while servers work on them. */
@Command(
        name = "tasks",
        description = "List, show, cancel and retry tasks; a running server sees the change within about a second.",
        synopsisSubcommandLabel = "COMMAND")
final class TasksCommand implements Runnable {
    private static final String ID = "ID";
    private static final String WHICH = "Its id, a number of 15 digits.";

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

    private PrintWriter out() {
        return cli.console().out();
    }

    private PrintWriter err() {
        return cli.console().err();
    }

    @Command(
            name = "list",
            description = "List tasks, newest first.",
            footer = {"", "Example:", "  maximin tasks list --state failed --account ann --limit 20"})
    final class ListTasks implements Callable<Integer> {
        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
        private CommandSpec spec;

        @Option(names = "--account", paramLabel = "NAME|ID", description = "Those of one account alone.")
        private Optional<String> account = Optional.empty();

        @Option(
                names = "--kind",
                paramLabel = "KIND",
                converter = Converters.OfTaskKind.class,
                description = "Those of one kind alone: speech.")
        private Optional<TaskKind> kind = Optional.empty();

        @Option(
                names = "--state",
                paramLabel = "STATE",
                converter = Converters.OfTaskState.class,
                description = "Those in one state alone: queued, running, succeeded, failed or cancelled.")
        private Optional<TaskState> state = Optional.empty();

        @Option(
                names = "--limit",
                paramLabel = "N",
                defaultValue = "100",
                description = "At most so many, up to " + TaskQuery.MOST + ". Default: ${DEFAULT-VALUE}.")
        private int limit;

        @Option(names = "--json", description = "As a JSON array.")
        private boolean json;

        @Override
        public Integer call() {
            if (limit < 1 || limit > TaskQuery.MOST) {
                throw new ParameterException(
                        spec.commandLine(), "--limit must be within [1, " + TaskQuery.MOST + "], got " + limit);
            }
            return TaskDesk.with(cli, desk -> {
                var owner = account.map(name -> desk.accounts().find(name)).map(Account::id);
                var found = desk.tasks().list(new TaskQuery(owner, kind, state, limit));
                var listing = TaskListing.of(desk, found);
                if (json) {
                    out().print(listing.json());
                } else {
                    listing.print(out());
                }
                if (found.size() == limit) {
                    err().println("only the newest " + limit + "; for others narrow it down or raise --limit");
                }
                return Cli.OK;
            });
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
            return TaskDesk.with(cli, desk -> {
                var report = TaskReport.of(desk, desk.tasks().require(id));
                if (json) {
                    out().print(report.json());
                } else {
                    report.print(out());
                }
                return Cli.OK;
            });
        }
    }

    @Command(
            name = "cancel",
            description = "End a task that is not over; nothing is charged for it, and whoever works on it stops.")
    final class Cancel implements Callable<Integer> {
        @Parameters(paramLabel = ID, description = WHICH)
        private long id;

        @Override
        public Integer call() {
            return TaskDesk.with(cli, desk -> {
                Task task = desk.tasks().cancel(id);
                err().println("task " + task.id() + " is cancelled");
                return Cli.OK;
            });
        }
    }

    @Command(
            name = "retry",
            description = "Begin a task that waits at once, or make a new one in place of one that has failed or was"
                    + " cancelled, charged anew to the same key; print the id of the task that is going to be done.")
    final class Retry implements Callable<Integer> {
        @Parameters(paramLabel = ID, description = WHICH)
        private long id;

        @Override
        public Integer call() {
            return TaskDesk.with(cli, desk -> {
                Task next = desk.retries().retry(id, traceId());
                err().println(
                                next.id() == id
                                        ? "task " + id + " is due now"
                                        : "task " + next.id() + " takes the place of task " + id + ":");
                out().println(next.id());
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
