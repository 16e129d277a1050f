package io.maximin.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.db.TestDatabase;
import io.maximin.db.Vendor;
import io.maximin.json.Json;
import io.maximin.keys.ApiKey;
import io.maximin.keys.KeyService;
import io.maximin.keys.KeysConfig;
import io.maximin.keys.ServerSecret;
import io.maximin.limits.LimitsConfig;
import io.maximin.limits.MemoryBucketStore;
import io.maximin.limits.Product;
import io.maximin.limits.RateLimits;
import io.maximin.processes.Processes;
import io.maximin.usage.Accounting;
import io.maximin.usage.Call;
import io.maximin.usage.Delivery;
import io.maximin.usage.Job;
import io.maximin.usage.Units;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageCommandTest {
    private static final Job TEXT = new Job(Product.TEXT, "MiniMax-M2.1", Units.tokens(2_000_000, 0, 1_000_000));
    private static final Job SPEECH = new Job(Product.SPEECH, "speech-2.6-hd", Units.characters(1_000));

    @TempDir
    Path home;

    private Terminal terminal;
    private String prepaid = "";
    private String plan = "";

    /** Ann writes on the 15th of January and speaks on the 17th; the team writes on the 17th. */
    @BeforeEach
    void makeUse() {
        terminal = new Terminal(home);
        terminal.run("keys", "create", "--balance", "10", "--account", "ann, \"the\" first");
        terminal.run("keys", "create", "--kind", "coding-plan", "--account", "team");
        var database = TestDatabase.of(Vendor.SQLITE, home);
        try (var opened = database.open()) {
            var keys = new KeyService(
                            opened, ServerSecret.load(Optional.empty(), home), KeysConfig.defaults(), terminal::now)
                    .list();
            var ann = ofPrefix(keys, "sk-api-");
            var team = ofPrefix(keys, "sk-cp-");
            prepaid = ann.id();
            plan = team.id();
            var limits = new RateLimits(LimitsConfig.defaults(), new MemoryBucketStore(terminal::now), terminal::now);
            var place = new Accounting.Place(opened, home, new Processes(opened, new Random(1), terminal::now));
            var accounting = Accounting.open(place, limits, new SimpleMeterRegistry(), new Random(1), terminal::now);
            use(accounting, ann, TEXT, Units.tokens(1_000_000, 500_000, 100_000));
            terminal.pass(Duration.ofDays(2));
            use(accounting, ann, SPEECH, Units.characters(500));
            use(accounting, team, TEXT, Units.tokens(10, 0, 5));
        }
    }

    private static ApiKey ofPrefix(List<ApiKey> keys, String prefix) {
        return keys.stream()
                .filter(key -> key.shown().prefix().startsWith(prefix))
                .findFirst()
                .orElseThrow();
    }

    private static void use(Accounting accounting, ApiKey key, Job job, Units made) {
        try (var meter = accounting.open(new Call(key, Delivery.WHOLE, "trace"), job, () -> made)) {
            meter.done();
        }
    }

    private String[] cells(int line) {
        return terminal.out().lines().toList().get(line).strip().split(" {2,}");
    }

    @Test
    void theTableTellsKeysModelsAndDaysAndATotal() {
        assertThat(terminal.run("usage")).isZero();

        assertThat(cells(0))
                .containsExactly(
                        "KEY",
                        "MODEL",
                        "DAY",
                        "OPERATIONS",
                        "INPUT TOKENS",
                        "CACHED TOKENS",
                        "OUTPUT TOKENS",
                        "CHARACTERS",
                        "ITEMS",
                        "DOLLARS");
        assertThat(terminal.out().lines().map(line -> line.strip().split(" {2,}")))
                .contains(
                        new String[] {
                            prepaid, "MiniMax-M2.1", "2026-01-15", "1", "1000000", "500000", "100000", "0", "0", "0.285"
                        },
                        new String[] {prepaid, "speech-2.6-hd", "2026-01-17", "1", "0", "0", "0", "500", "0", "0.05"},
                        new String[] {plan, "MiniMax-M2.1", "2026-01-17", "1", "10", "0", "5", "0", "0", "0.00"})
                .hasSize(5);
        assertThat(cells(4)).containsExactly("TOTAL", "3", "1000010", "500000", "100005", "500", "0", "0.335");
    }

    @Test
    void csvQuotesWhatNeedsIt() {
        assertThat(terminal.run("usage", "--by", "account,product", "--csv")).isZero();

        assertThat(terminal.out())
                .isEqualTo("account,product,operations,input_tokens,cached_tokens,output_tokens,characters,items,"
                        + "dollars\r\n"
                        + "\"ann, \"\"the\"\" first\",speech,1,0,0,0,500,0,0.05\r\n"
                        + "\"ann, \"\"the\"\" first\",text,1,1000000,500000,100000,0,0,0.285\r\n"
                        + "team,text,1,10,0,5,0,0,0.00\r\n");
    }

    @Test
    void jsonHoldsRowsAndTotal() {
        assertThat(terminal.run("usage", "--by", "day", "--days", "3", "--json"))
                .isZero();

        var report = Json.tree(terminal.out());
        assertThat(report.get("from").asString()).isEqualTo("2026-01-15T00:00:00Z");
        assertThat(report.get("to").asString()).isEqualTo("2026-01-18T00:00:00Z");
        assertThat(report.get("rows").size()).isEqualTo(2);
        assertThat(report.get("rows").get(0).toString())
                .isEqualTo("{\"labels\":{\"day\":\"2026-01-15\"},\"operations\":1,\"inputTokens\":1000000,"
                        + "\"cachedTokens\":500000,\"outputTokens\":100000,\"characters\":0,\"items\":0,"
                        + "\"dollars\":0.285}");
        assertThat(report.get("total").get("dollars").asString()).isEqualTo("0.335");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--from 2026-01-17",
                "--days 1",
                "--from 2026-01-15T10:00:01Z --to 2026-01-17",
                "--from 2026-01-16T00:00:00Z"
            })
    void daysAreTakenWhole(String line) {
        assertThat(terminal.run(("usage --by day --csv " + line).split(" "))).isZero();

        assertThat(terminal.out()).contains("2026-01-17,2,").doesNotContain("2026-01-15");
    }

    @Test
    void oneAccountOrOneKeyCanBeAskedFor() {
        terminal.run("usage", "--by", "key", "--account", "team", "--csv");
        assertThat(terminal.out()).contains(plan).doesNotContain(prepaid);
        terminal.run("usage", "--by", "key", "--key", prepaid, "--to", "2026-01-15", "--csv");
        assertThat(terminal.out()).contains(prepaid + ",1,").doesNotContain(plan);

        assertThat(terminal.run("usage", "--key", "key_none")).isEqualTo(1);
        assertThat(terminal.err()).isEqualTo("maximin: no key has the id 'key_none'; see: maximin keys list\n");
        assertThat(terminal.run("usage", "--account", "none")).isEqualTo(1);
    }

    @Test
    void accountsShowWhatTheyUsedAndHave() {
        terminal.run("accounts", "show", "ann, \"the\" first", "--json");
        var ann = Json.tree(terminal.out());
        assertThat(ann.get("account").get("balance").asString()).isEqualTo("9.665");
        assertThat(ann.get("month").get("rows").size()).isEqualTo(2);
        assertThat(ann.get("month").get("total").get("dollars").asString()).isEqualTo("0.335");

        terminal.run("accounts", "show", "team", "--json");
        var window = Json.tree(terminal.out()).get("plan");
        assertThat(window.get("used").asInt()).isEqualTo(1);
        assertThat(window.get("left").asInt()).isEqualTo(14_999);

        terminal.pass(Duration.ofHours(6));
        terminal.run("accounts", "show", "team");
        assertThat(terminal.out()).contains("0 used in 5 hours, 15000 left");
        assertThat(terminal.run("accounts", "audit")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--by hour",
                "--json --csv",
                "--from 2026-01-01 --days 3",
                "--from 2026-02-01 --to 2026-01-01",
                "--from yesterday",
                "--days 0",
                "--to 2026-99-99"
            })
    void misuseIsOneLineAndStatusTwo(String line) {
        assertThat(terminal.run(("usage " + line).split(" "))).isEqualTo(2);

        assertThat(terminal.out()).isEmpty();
        assertThat(terminal.err()).startsWith("maximin: ").contains("--help").hasLineCount(1);
    }
}
