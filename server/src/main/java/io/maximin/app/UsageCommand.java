package io.maximin.app;

import io.maximin.keys.Account;
import io.maximin.keys.ApiKey;
import io.maximin.keys.KeyException;
import io.maximin.usage.UsageQuery;
import io.maximin.usage.UsageQuery.Dimension;
import io.maximin.usage.UsageStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code maximin usage}. */
@Command(
        name = "usage",
        description =
                "Add up what was used and what it cost. Days are those of UTC; operations that run are not counted.",
        footer = {
            "",
            "Examples:",
            "  maximin usage --days 7 --by account,day",
            "  maximin usage --from 2026-01-01 --to 2026-01-31 --csv > january.csv"
        })
final class UsageCommand implements Callable<Integer> {
    private static final int DEFAULT_DAYS = 30;
    private static final int MOST_DAYS = 36_500;

    private final Cli cli;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Option(
            names = "--from",
            paramLabel = "DATE",
            converter = Converters.OfMoment.class,
            description = "First day, such as 2026-01-01, or a time such as 2026-01-01T12:00:00Z.")
    private Optional<Instant> from = Optional.empty();

    @Option(
            names = "--to",
            paramLabel = "DATE",
            converter = Converters.OfEnd.class,
            description = "Last day, or the time before which operations began. Default: today.")
    private Optional<Instant> to = Optional.empty();

    @Option(
            names = "--days",
            paramLabel = "N",
            description = "So many days up to --to, instead of --from. Default: " + DEFAULT_DAYS + ".")
    private Optional<Integer> days = Optional.empty();

    @Option(names = "--account", paramLabel = "NAME|ID", description = "One account alone.")
    private Optional<String> account = Optional.empty();

    @Option(names = "--key", paramLabel = "ID", description = "One key alone.")
    private Optional<String> key = Optional.empty();

    @Option(
            names = "--by",
            paramLabel = "LABEL",
            split = ",",
            defaultValue = "key,model,day",
            converter = Converters.OfDimension.class,
            description = "What to tell apart, of account, key, product, model, day. Default: ${DEFAULT-VALUE}.")
    private List<Dimension> by = new ArrayList<>();

    @Option(names = "--json", description = "As a JSON object.")
    private boolean json;

    @Option(names = "--csv", description = "As comma-separated values (RFC 4180), without the total.")
    private boolean csv;

    UsageCommand(Cli cli) {
        this.cli = cli;
    }

    @Override
    public Integer call() {
        require(!json || !csv, "--json and --csv exclude each other");
        require(from.isEmpty() || days.isEmpty(), "--from and --days exclude each other");
        int length = days.orElse(DEFAULT_DAYS);
        require(length > 0 && length <= MOST_DAYS, "--days must be within [1, " + MOST_DAYS + "], got " + length);
        Instant end = to.orElseGet(
                () -> TimeText.start(TimeText.day(cli.clock().instant()).plusDays(1)));
        Instant begin = from.orElseGet(() -> end.minus(Duration.ofDays(length)));
        require(begin.isBefore(end), "--from must be before --to");
        return Books.with(cli, books -> {
            show(UsageReport.of(books.usage(), query(books, begin, end)));
            return Cli.OK;
        });
    }

    private void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new ParameterException(spec.commandLine(), otherwise);
        }
    }

    private UsageQuery query(Books books, Instant begin, Instant end) {
        return new UsageQuery(
                begin,
                end,
                account.map(name -> books.accounts().find(name)).map(Account::id),
                key.map(id -> known(books, id)),
                by.stream().distinct().toList());
    }

    private static String known(Books books, String id) {
        return books.keys().list().stream()
                .map(ApiKey::id)
                .filter(id::equals)
                .findFirst()
                .orElseThrow(() -> new KeyException("no key has the id '" + id + "'; see: maximin keys list"));
    }

    private void show(UsageReport report) {
        var out = cli.console().out();
        if (json) {
            out.print(report.json());
        } else if (csv) {
            out.print(report.csv());
        } else {
            report.print(out);
        }
        if (report.cut()) {
            cli.console()
                    .err()
                    .println("only the first " + UsageStore.MOST_ROWS + " rows; ask for fewer days or labels");
        }
    }
}
