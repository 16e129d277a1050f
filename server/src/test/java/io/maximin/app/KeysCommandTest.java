package io.maximin.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.json.Json;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class KeysCommandTest {
    @TempDir
    Path home;

    private Terminal terminal;

    @BeforeEach
    void open() {
        terminal = new Terminal(home);
    }

    private JsonNode json(String... arguments) {
        assertThat(terminal.run(arguments)).isZero();
        return Json.tree(terminal.out());
    }

    private JsonNode key(int place) {
        return json("keys", "list", "--json").get(place);
    }

    private JsonNode account(String name) {
        return json("accounts", "show", name, "--json").get("account");
    }

    @Test
    void aBalanceMakesAPrepaidAccountWithItsKey() {
        assertThat(terminal.run("keys", "create", "--balance", "5.00", "--account", "ann"))
                .isZero();

        assertThat(terminal.out()).matches("sk-api-[0-9A-Za-z]{44}\n");
        assertThat(terminal.err()).contains("of account ann, which has 5.00 USD");
        assertThat(account("ann").get("prepaid").asBoolean()).isTrue();
        assertThat(account("ann").get("balance").asString()).isEqualTo("5.00");
        assertThat(key(0).get("account").asString()).isEqualTo("ann");
    }

    @Test
    void theAccountOfABalanceIsNamedAfterTheKeyOrAtRandom() {
        terminal.run("keys", "create", "--balance", "1", "--name", "laptop");
        terminal.run("keys", "create", "--balance", "1");

        var accounts = json("accounts", "list", "--json");
        assertThat(accounts.size()).isEqualTo(2);
        assertThat(accounts.get(0).get("name").asString()).isEqualTo("laptop");
        assertThat(accounts.get(1).get("name").asString()).matches("prepaid-[0-9a-z]{6}");
    }

    @Test
    void aBalanceForAnAccountThatExistsIsRefused() {
        terminal.run("keys", "create", "--account", "ann");

        assertThat(terminal.run("keys", "create", "--balance", "5", "--account", "ann"))
                .isEqualTo(1);

        assertThat(terminal.out()).isEmpty();
        assertThat(terminal.err())
                .isEqualTo("maximin: account 'ann' exists already; to pay in: maximin accounts top-up 'ann' AMOUNT\n");
        assertThat(account("ann").get("prepaid").asBoolean()).isFalse();
        assertThat(json("keys", "list", "--json").size()).isEqualTo(1);
    }

    @Test
    void anAccountKeepsItsTierUnlessOneIsGiven() {
        terminal.run("keys", "create", "--kind", "coding-plan", "--account", "team");
        assertThat(account("team").get("tier").asString()).isEqualTo("max");

        terminal.run("keys", "create", "--kind", "coding-plan", "--account", "team", "--tier", "plus");
        assertThat(terminal.err()).contains("tier plus");
        terminal.run("keys", "create", "--kind", "coding-plan", "--account", "team");

        assertThat(account("team").get("tier").asString()).isEqualTo("plus");
    }

    @Test
    void aKeyHasModelsAndLimitsOfItsOwn() {
        terminal.run(
                "keys",
                "create",
                "--model=MiniMax-M2.1",
                "--model=speech-2.6-hd",
                "--requests-per-minute=60",
                "--tokens-per-minute=1000",
                "--connections=0");

        var key = key(0);
        assertThat(key.get("models").toString()).isEqualTo("[\"MiniMax-M2.1\",\"speech-2.6-hd\"]");
        assertThat(key.get("limits").toString())
                .isEqualTo("{\"requestsPerMinute\":60,\"tokensPerMinute\":1000,\"connections\":0}");
        terminal.run("keys", "list");
        assertThat(terminal.out()).contains("MiniMax-M2.1,speech-2.6-hd", "60 RPM, 1000 TPM, any calls");
    }

    @ParameterizedTest
    @CsvSource({
        "30d,2026-02-14T10:00:00Z",
        "12h,2026-01-15T22:00:00Z",
        "2026-03-01,2026-03-01T00:00:00Z",
        "2026-03-01T12:30:00Z,2026-03-01T12:30:00Z"
    })
    void aKeyExpires(String given, String end) {
        terminal.run("keys", "create", "--expires", given);

        assertThat(key(0).get("expires").asString()).isEqualTo(end);
        assertThat(key(0).get("state").asString()).isEqualTo("in force");
        terminal.pass(Duration.ofDays(60));
        assertThat(key(0).get("state").asString()).isEqualTo("expired");
        terminal.run("keys", "list");
        assertThat(terminal.out()).contains("EXPIRES", end.substring(0, 16), "expired");
    }

    @Test
    void aRotatedKeyHasASuccessorAndEndsAfterTheGrace() {
        terminal.run("keys", "create", "--name", "laptop", "--model", "MiniMax-M2.1");
        String id = key(0).get("id").asString();
        terminal.pass(Duration.ofMinutes(1));

        assertThat(terminal.run("keys", "rotate", id, "--grace", "1h")).isZero();

        assertThat(terminal.out()).matches("sk-api-[0-9A-Za-z]{44}\n");
        assertThat(terminal.err()).contains("takes the place of " + id + ", which works until 2026-01-15T11:01:00Z");
        assertThat(key(0).get("expires").asString()).isEqualTo("2026-01-15T11:01:00Z");
        assertThat(key(0).get("state").asString()).isEqualTo("in force");
        assertThat(key(1).get("name").asString()).isEqualTo("laptop");
        assertThat(key(1).get("models").get(0).asString()).isEqualTo("MiniMax-M2.1");
        assertThat(key(1).get("expires").isNull()).isTrue();
    }

    @Test
    void withoutGraceTheRotatedKeyEndsAtOnce() {
        terminal.run("keys", "create");
        String id = key(0).get("id").asString();
        terminal.pass(Duration.ofMinutes(1));

        terminal.run("keys", "rotate", id);

        assertThat(terminal.err()).contains("which no longer works");
        assertThat(key(0).get("state").asString()).isEqualTo("expired");
        assertThat(key(1).get("state").asString()).isEqualTo("in force");
        assertThat(terminal.run("keys", "rotate", id)).isEqualTo(1);
        assertThat(terminal.err()).isEqualTo("maximin: key '" + id + "' is not in force\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--balance 0",
                "--balance 1.0000001",
                "--balance much",
                "--balance 5 --kind coding-plan",
                "--tier plus",
                "--tier huge --kind coding-plan",
                "--expires 2026-01-15T10:00:00Z",
                "--expires 2025-12-31",
                "--expires soon",
                "--expires 99999d",
                "--expires 2026-13-01",
                "--requests-per-minute -1",
                "--tokens-per-minute x"
            })
    void whatDoesNotFitIsMisuseAndMakesNothing(String line) {
        assertThat(terminal.run(("keys create " + line).split(" "))).isEqualTo(2);

        assertThat(terminal.out()).isEmpty();
        assertThat(terminal.err()).startsWith("maximin: ").hasLineCount(1);
        assertThat(json("keys", "list", "--json").size()).isZero();
        assertThat(json("accounts", "list", "--json").size()).isZero();
    }
}
