package io.maximin.app;

import io.maximin.keys.KeyKind;
import io.maximin.keys.KeyRequest;
import io.maximin.keys.KeyService;
import io.maximin.keys.NewKey;
import io.maximin.keys.Plan;
import io.maximin.usage.Money;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code maximin keys create}. */
@Command(
        name = "create",
        description = "Make a key. It is printed once, alone, and kept nowhere.",
        footer = {
            "",
            "Examples:",
            "  maximin keys create --name laptop",
            "  maximin keys create --balance 5.00 --account ann --expires 30d",
            "  maximin keys create --kind coding-plan --tier plus --account team",
            "  maximin keys create --model MiniMax-M2.1 --requests-per-minute 60"
        })
final class KeysCreateCommand implements Callable<Integer> {
    private static final String UNNAMED = "unnamed";
    private static final int NAME_LENGTH = 6;

    private final Cli cli;
    private final RandomGenerator random = new SecureRandom();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            defaultValue = "pay-as-you-go",
            converter = Converters.OfKind.class,
            description = "pay-as-you-go (every modality) or coding-plan (text only). Default: ${DEFAULT-VALUE}.")
    private KeyKind kind = KeyKind.PAY_AS_YOU_GO;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "What the key is for, as keys list shows it. Default: " + UNNAMED + ".")
    private Optional<String> name = Optional.empty();

    @Option(
            names = "--account",
            paramLabel = "NAME",
            description = "Account that owns what is made with the key, made if there is none." + " Default: "
                    + KeyService.DEFAULT_ACCOUNT + "; with --balance the key's name, or a new one.")
    private Optional<String> account = Optional.empty();

    @Option(
            names = "--balance",
            paramLabel = "USD",
            converter = Converters.OfDollars.class,
            description = "Make a new prepaid account that has so many dollars, such as 5.00.")
    private Optional<Long> balance = Optional.empty();

    @Option(
            names = "--tier",
            paramLabel = "TIER",
            converter = Converters.OfTier.class,
            description =
                    "starter, plus or max (1500, 4500, 15000 model calls in 5 hours): puts the account, with all its"
                            + " coding-plan keys, on that tier. Without it an account keeps its tier, max at first.")
    private Optional<Plan> tier = Optional.empty();

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            description = "Public id of a model the key may be used for; may be repeated. Default: all.")
    private List<String> models = new ArrayList<>();

    @Option(
            names = "--expires",
            paramLabel = "TIME",
            converter = Converters.OfExpiry.class,
            description =
                    "When the key ends: after 30d or 12h, or at 2026-01-31 or 2026-01-31T12:00:00Z. Default: never.")
    private Optional<Expiry> expires = Optional.empty();

    @Mixin
    private LimitOptions limits = new LimitOptions();

    KeysCreateCommand(Cli cli) {
        this.cli = cli;
    }

    @Override
    public Integer call() {
        require(balance.isEmpty() || kind == KeyKind.PAY_AS_YOU_GO, "--balance is for pay-as-you-go keys");
        require(tier.isEmpty() || kind == KeyKind.CODING_PLAN, "--tier is for coding-plan keys");
        Instant now = cli.clock().instant();
        var end = expires.map(expiry -> expiry.from(now));
        require(end.isEmpty() || end.get().isAfter(now), "--expires is past");
        var request = new KeyRequest(kind, name.orElse(UNNAMED), owner(), models, end, limits.limit());
        return Books.with(cli, books -> {
            tell(create(books, request));
            return Cli.OK;
        });
    }

    private void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new ParameterException(spec.commandLine(), otherwise);
        }
    }

    private String owner() {
        return account.or(() -> balance.map(_ -> name.orElseGet(this::newName))).orElse(KeyService.DEFAULT_ACCOUNT);
    }

    private String newName() {
        return random.ints(NAME_LENGTH, 0, Character.MAX_RADIX)
                .mapToObj(digit -> String.valueOf(Character.forDigit(digit, Character.MAX_RADIX)))
                .collect(Collectors.joining("", "prepaid-", ""));
    }

    private NewKey create(Books books, KeyRequest request) {
        if (balance.isPresent()) {
            books.openPrepaid(request.account(), balance.get());
        }
        var made = books.keys().create(request);
        tier.ifPresent(plan -> books.accounts().plan(made.key().account(), plan));
        return made;
    }

    private void tell(NewKey made) {
        var key = made.key();
        String with = balance.map(micros -> ", which has " + Money.dollars(micros) + " USD")
                .or(() -> tier.map(plan -> ", which is on the tier " + plan.label()))
                .orElse("");
        cli.console()
                .err()
                .println("key " + key.id() + " of account " + key.account().name() + with
                        + "; keep it, it cannot be shown again:");
        cli.console().out().println(made.secret().reveal());
    }
}
