package io.maximin.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.db.TestDatabase;
import io.maximin.db.Vendor;
import io.maximin.json.Json;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class AccountsCommandTest {
    @TempDir
    Path home;

    private Terminal terminal;

    @BeforeEach
    void open() {
        terminal = new Terminal(home);
    }

    private JsonNode shown(String name) {
        assertThat(terminal.run("accounts", "show", name, "--json")).isZero();
        return Json.tree(terminal.out());
    }

    private JsonNode account(String name) {
        return shown(name).get("account");
    }

    @Test
    void accountsAreListedWithWhatTheyHave() {
        terminal.run("accounts", "create", "ann", "--balance", "5");
        assertThat(terminal.out()).matches("acct_[0-9A-Za-z]{16}\n");
        String id = terminal.out().strip();
        terminal.run("accounts", "create", "bob");

        assertThat(terminal.run("accounts", "list")).isZero();

        assertThat(terminal.out().lines().map(line -> line.split(" {2,}")))
                .contains(
                        new String[] {"NAME", "ID", "BALANCE", "HELD", "RUNNING", "TIER", "LIMITS"},
                        new String[] {"ann", id, "5.00", "0.00", "0", "max", "-"});
        assertThat(terminal.out()).contains("unlimited");
        terminal.run("accounts", "list", "--json");
        assertThat(Json.tree(terminal.out()).get(0).toString())
                .isEqualTo("{\"name\":\"ann\",\"id\":\"" + id + "\",\"created\":\"2026-01-15T10:00:00Z\","
                        + "\"prepaid\":true,\"balance\":5.00,\"held\":0.00,\"running\":0,\"tier\":\"max\","
                        + "\"limits\":{\"requestsPerMinute\":null,\"tokensPerMinute\":null,\"connections\":null}}");
    }

    @Test
    void aTakenNameIsRefused() {
        terminal.run("accounts", "create", "ann");

        assertThat(terminal.run("accounts", "create", "ann")).isEqualTo(1);
        assertThat(terminal.err())
                .startsWith("maximin: account 'ann' exists already")
                .hasLineCount(1);
        assertThat(terminal.run("accounts", "create", "ann", "--balance", "1")).isEqualTo(1);
        assertThat(terminal.err()).contains("top-up").hasLineCount(1);
    }

    @Test
    void aTopUpPrintsTheNewBalance() {
        terminal.run("accounts", "create", "ann", "--balance", "5");
        String id = terminal.out().strip();

        assertThat(terminal.run("accounts", "top-up", "ann", "2.5")).isZero();
        assertThat(terminal.out()).isEqualTo("7.50\n");
        assertThat(terminal.err()).isEmpty();
        assertThat(terminal.run("accounts", "top-up", id, "0.000001")).isZero();
        assertThat(terminal.out()).isEqualTo("7.500001\n");
    }

    @Test
    void anUnlimitedAccountBecomesPrepaidOnlyIfAsked() {
        terminal.run("accounts", "create", "bob");

        terminal.run("accounts", "top-up", "bob", "1");
        assertThat(terminal.out()).isEqualTo("1.00\n");
        assertThat(terminal.err()).contains("is unlimited");
        assertThat(account("bob").get("prepaid").asBoolean()).isFalse();
        terminal.run("accounts", "show", "bob");
        assertThat(terminal.out()).contains("unlimited; 1.00 USD are not drawn on");

        terminal.run("accounts", "top-up", "bob", "1", "--prepaid");
        assertThat(terminal.out()).isEqualTo("2.00\n");
        assertThat(terminal.err()).isEqualTo("account 'bob' is prepaid now\n");
        assertThat(account("bob").get("prepaid").asBoolean()).isTrue();
    }

    @Test
    void setChangesWhatIsNamedAndNothingElse() {
        terminal.run("accounts", "create", "ann", "--balance", "5");

        terminal.run("accounts", "set", "ann", "--tier", "starter", "--requests-per-minute", "60");
        terminal.run("accounts", "set", "ann", "--connections", "2");

        assertThat(terminal.err())
                .isEqualTo("account 'ann': prepaid, 5.00 USD; tier starter; limits 60 RPM, 2 calls\n");
        terminal.run("accounts", "set", "ann", "--unlimited", "--default-limits", "--tokens-per-minute", "0");
        assertThat(terminal.err()).isEqualTo("account 'ann': unlimited; tier starter; limits any TPM\n");
        terminal.run("accounts", "set", "ann", "--prepaid", "--default-limits");
        assertThat(terminal.err()).isEqualTo("account 'ann': prepaid, 5.00 USD; tier starter; limits -\n");
    }

    @Test
    void showTellsKeysPlanAndMonth() {
        terminal.run("keys", "create", "--kind", "coding-plan", "--account", "team", "--tier", "plus", "--name", "ci");
        terminal.run("keys", "create", "--account", "other", "--name", "laptop");

        assertThat(terminal.run("accounts", "show", "team")).isZero();

        assertThat(terminal.out())
                .contains("0 used in 5 hours, 4500 left", "ci", "coding-plan", "Use since 2026-01-01:", "TOTAL")
                .doesNotContain("laptop");
        var shown = shown("team");
        assertThat(shown.get("plan").get("left").asInt()).isEqualTo(4500);
        assertThat(shown.get("keys").size()).isEqualTo(1);
        assertThat(shown.get("month").get("total").get("operations").asInt()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void theAuditFindsABalanceThatItsTransfersDoNotMake(Vendor vendor) {
        var database = TestDatabase.of(vendor, home);
        database.config().url().ifPresent(url -> terminal.set("MAXIMIN_DATABASE_URL", url.reveal()));
        terminal.run("accounts", "create", "bob");
        terminal.run("accounts", "create", "ann", "--balance", "5");
        String id = terminal.out().strip();

        assertThat(terminal.run("accounts", "audit")).isZero();
        assertThat(terminal.out()).isEqualTo("all balances agree with their transfers\n");
        terminal.run("doctor");
        assertThat(terminal.out()).contains("ok    balances: all agree with their transfers\n");

        try (var opened = database.open()) {
            opened.jdbi()
                    .useHandle(handle -> handle.execute("update account set available = 6000000 where name = 'ann'"));
        }
        String wrong = id + " has 6.00, its transfers say 5.00\n";
        assertThat(terminal.run("accounts", "audit")).isEqualTo(1);
        assertThat(terminal.out()).isEqualTo(wrong);
        assertThat(terminal.run("doctor")).isEqualTo(1);
        assertThat(terminal.out()).contains("FAULT balances: " + wrong);
    }

    @Test
    void anUnknownAccountIsToldInOneLine() {
        assertThat(terminal.run("accounts", "show", "nobody")).isEqualTo(1);

        assertThat(terminal.err())
                .isEqualTo("maximin: no account has the id or name 'nobody'; see: maximin accounts list\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "show",
                "create",
                "create ann --balance -1",
                "top-up ann",
                "top-up ann 0",
                "top-up ann much",
                "set ann",
                "set ann --prepaid --unlimited",
                "set ann --tier huge",
                "set ann --connections 1000001"
            })
    void misuseIsOneLineAndStatusTwo(String line) {
        assertThat(terminal.run(("accounts " + line).strip().split(" "))).isEqualTo(2);

        assertThat(terminal.out()).isEmpty();
        assertThat(terminal.err()).startsWith("maximin: ").contains("--help").hasLineCount(1);
    }
}
