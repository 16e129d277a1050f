package io.maximin.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.maximin.db.TestDatabase;
import io.maximin.db.Vendor;
import io.maximin.json.Json;
import io.maximin.limits.LimitsConfig;
import io.maximin.limits.MemoryBucketStore;
import io.maximin.limits.RateLimits;
import io.maximin.processes.Processes;
import io.maximin.usage.Accounting;
import io.maximin.usage.PriceException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CliTest {
    @TempDir
    Path home;

    private Terminal terminal;
    private String out = "";
    private String err = "";

    @BeforeEach
    void open() {
        terminal = new Terminal(home);
    }

    private int run(String... arguments) {
        int status = terminal.run(arguments);
        out = terminal.out();
        err = terminal.err();
        return status;
    }

    @Test
    void createPrintsTheKeyAlone() {
        assertThat(run("keys", "create", "--kind", "coding-plan", "--name", "laptop"))
                .isZero();

        assertThat(out).matches("sk-cp-[0-9A-Za-z]{44}\n");
        assertThat(err).startsWith("key key_").doesNotContain(out.strip());
    }

    @Test
    void aKeyIsListedThenRevoked() {
        run("keys", "create", "--name", "laptop", "--account", "team");
        var secret = out.strip();

        assertThat(run("keys", "list")).isZero();
        assertThat(out)
                .contains("ID", "pay-as-you-go", "laptop", "team", "2026-01-15T10:00:00Z", "never", "in force")
                .doesNotContain(secret);
        assertThat(run("keys", "list", "--json")).isZero();
        var row = Json.tree(out).get(0);
        assertThat(row.get("revoked").isNull()).isTrue();
        assertThat(run("keys", "revoke", row.get("id").asString())).isZero();
        assertThat(err).isEqualTo("revoked\n");
        assertThat(run("keys", "revoke", row.get("id").asString())).isZero();
        assertThat(err).isEqualTo("was revoked before\n");
        run("keys", "list", "--json");
        assertThat(Json.tree(out).get(0).get("revoked").asString()).isEqualTo("2026-01-15T10:00:00Z");
    }

    @Test
    void doctorTellsTheDatabase() {
        run("doctor");

        assertThat(out).contains("ok    database: SQLite " + home.resolve("maximin.db") + "\n");
    }

    @Test
    void keysGoToTheDatabaseOfTheUrl() {
        var database = TestDatabase.of(Vendor.POSTGRESQL, home);
        var url = database.config().url().orElseThrow().reveal();
        terminal.set("MAXIMIN_DATABASE_URL", url);

        assertThat(run("keys", "create", "--name", "laptop")).isZero();
        run("doctor");

        assertThat(out).contains("ok    database: PostgreSQL postgresql://localhost:");
        assertThat(home.resolve("maximin.db")).doesNotExist();
        try (var opened = database.open()) {
            var names = opened.jdbi()
                    .withHandle(handle -> handle.createQuery("select name from api_key")
                            .mapTo(String.class)
                            .list());
            assertThat(names).containsExactly("laptop");
        }
    }

    @Test
    void aFailureIsOneLineAndStatusOne() {
        assertThat(run("keys", "revoke", "nothing")).isEqualTo(1);

        assertThat(out).isEmpty();
        assertThat(err).isEqualTo("maximin: no key has the id or prefix 'nothing'; see: maximin keys list\n");
    }

    @Test
    void aPriceListThatCannotBeUsedIsToldInOneLine() throws IOException {
        Files.writeString(home.resolve("prices.yaml"), "currency: EUR\n");
        var limits = new RateLimits(LimitsConfig.defaults(), new MemoryBucketStore(terminal::now), terminal::now);
        var lines = new StringWriter();
        try (var database = TestDatabase.of(Vendor.SQLITE, home).open()) {
            var place = new Accounting.Place(database, home, new Processes(database, new Random(1), terminal::now));
            var failure = catchThrowableOfType(
                    PriceException.class,
                    () -> Accounting.open(place, limits, new SimpleMeterRegistry(), new Random(1), terminal::now));

            assertThat(Cli.failed(new PrintWriter(lines), failure)).isEqualTo(1);
        }

        assertThat(lines.toString()).isEqualTo("maximin: prices: currency must be USD, got EUR\n");
    }

    @Test
    void debugShowsTheStackTrace() {
        assertThat(run("keys", "revoke", "nothing", "--debug")).isEqualTo(1);

        assertThat(err).contains("KeyException").contains("\tat ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "keys",
                "keys destroy",
                "keys create --kind free",
                "keys revoke",
                "sing",
                "config --port 5",
                "config x"
            })
    void misuseIsOneLineAndStatusTwo(String line) {
        assertThat(run(line.isEmpty() ? new String[0] : line.split(" "))).isEqualTo(2);

        assertThat(out).isEmpty();
        assertThat(err).startsWith("maximin: ").contains("--help").hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "serve",
                "keys",
                "keys create",
                "keys list",
                "keys rotate",
                "keys revoke",
                "accounts",
                "accounts list",
                "accounts show",
                "accounts create",
                "accounts top-up",
                "accounts set",
                "accounts audit",
                "usage",
                "doctor",
                "config",
                "version"
            })
    void everyCommandHasHelp(String line) {
        assertThat(run((line + " --help").strip().split(" "))).isZero();

        assertThat(out).startsWith("Usage: maximin").contains("--home").contains("--config");
    }

    @Test
    void configShowsWhatIsInForce() throws IOException {
        Files.writeString(home.resolve("maximin.yaml"), "keys:\n  secret: 0123456789abcdef0123456789abcdef\n");
        terminal.set("MAXIMIN_PORT", "9001");

        assertThat(run("config")).isZero();

        assertThat(out)
                .contains("port: 9001  # environment MAXIMIN_PORT")
                .contains("secret: \"***\"  # ")
                .doesNotContain("0123456789abcdef");
    }

    @Test
    void anUnknownKeyStopsEveryCommand() throws IOException {
        Files.writeString(home.resolve("maximin.yaml"), "prot: 1\n");

        assertThat(run("keys", "list")).isEqualTo(1);
        assertThat(err)
                .contains("unknown key 'prot'")
                .contains("maximin.yaml:1")
                .contains("did you mean 'port'?");
    }

    @Test
    void theHomeOptionBeatsTheEnvironment() {
        var other = home.resolve("other");

        assertThat(run("--home", other.toString(), "keys", "create")).isZero();
        assertThat(other.resolve("maximin.db")).exists();
        assertThat(home.resolve("maximin.db")).doesNotExist();
        assertThat(run("keys", "list", "--home", other.toString())).isZero();
        assertThat(out).contains("in force");
    }

    @Test
    void versionNamesTheProgramAndItsJava() {
        assertThat(run("version")).isZero();

        assertThat(out).matches("maximin \\S+ \\(Java 25\\S*\\)\n");
    }
}
