package io.maximin.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.db.Vendor;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Accounts and keys by the admin API, in every database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AdminAccountsSuite {
    private static final String ACCOUNTS = "/admin/v1/accounts";
    private static final String KEYS = "/admin/v1/keys";

    private final Vendor vendor;
    private AdminProgram program;

    AdminAccountsSuite(Vendor vendor) {
        this.vendor = vendor;
    }

    @BeforeAll
    void start(@TempDir Path home) {
        program = AdminProgram.on(vendor, home, Map.of());
    }

    @AfterAll
    void stop() {
        program.close();
    }

    @Test
    void anAccountIsMadeListedAndShownByIdAndName() throws Exception {
        var made = program.newAccount("shown", ",\"prepaid\":true,\"tier\":\"plus\",\"limits\":{\"connections\":3}");

        assertThat(made.at("/id")).startsWith("acct_");
        assertThat(made.at("/tier")).isEqualTo("plus");
        assertThat(made.json().at("/prepaid").asBoolean()).isTrue();
        assertThat(made.json().at("/limits").toString())
                .isEqualTo("{\"requests_per_minute\":null,\"tokens_per_minute\":null,\"connections\":3}");
        assertThat(made.json().at("/balance").toString())
                .isEqualTo("{\"available\":\"0.00\",\"held\":\"0.00\",\"running\":0}");
        assertThat(program.get(ACCOUNTS + "/shown")).isEqualTo(new AdminProgram.Reply(200, made.body()));
        assertThat(program.get(ACCOUNTS + "/" + made.at("/id")).body()).isEqualTo(made.body());
        assertThat(program.get(ACCOUNTS).json().path("accounts")).contains(made.json());
    }

    @Test
    void anAccountIsChangedAndTheRestStays() throws Exception {
        program.newAccount("changed", ",\"limits\":{\"requests_per_minute\":5,\"connections\":3}");

        var tier = program.send("PATCH", ACCOUNTS + "/changed", "{\"tier\":\"starter\"}");
        var rest = program.send("PATCH", ACCOUNTS + "/changed", "{\"prepaid\":true,\"limits\":{\"connections\":0}}");

        assertThat(tier.status()).isEqualTo(200);
        assertThat(tier.json().at("/limits/requests_per_minute").asInt()).isEqualTo(5);
        assertThat(rest.at("/tier")).isEqualTo("starter");
        assertThat(rest.json().at("/prepaid").asBoolean()).isTrue();
        assertThat(rest.json().at("/limits").toString())
                .isEqualTo("{\"requests_per_minute\":null,\"tokens_per_minute\":null,\"connections\":0}");
    }

    @Test
    void everyTopUpPaysIn() throws Exception {
        program.newAccount("paid", "");

        var first = program.post(ACCOUNTS + "/paid/top-ups", "{\"amount\":\"5.00\"}");
        var again = program.post(ACCOUNTS + "/paid/top-ups", "{\"amount\":\"0.000001\"}");

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.at("/balance/available")).isEqualTo("5.00");
        assertThat(again.at("/balance/available")).isEqualTo("5.000001");
        assertThat(program.get("/admin/v1/audit").body()).isEqualTo("{\"balanced\":true,\"findings\":[]}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"name":"a","pre_paid":true} | field 'pre_paid' is unknown
                    {"prepaid":true} | expr_path=name, cause=missing
                    {"name":" "} | account ' ' must be 1 to 100 printable
                    {"name":7} | expr_path=name, cause=mismatch type string with value 7
                    {"name":"a","tier":"gold"} | tier 'gold' is none of starter, plus, max
                    {"name":"a","prepaid":"yes"} | expr_path=prepaid, cause=mismatch type bool
                    {NAMED,"limits":{"rpm":1}} | field 'limits.rpm' is unknown
                    {NAMED,"limits":{"requests_per_minute":-1}} | limits.requests_per_minute must be within [0, 10000000
                    {NAMED,"limits":{"tokens_per_minute":1.5}} | limits.tokens_per_minute, cause=mismatch type int
                    {NAMED,"limits":{"connections":9999999999}} | limits.connections must be within [0, 1000000], got 99
                    {"name":"a","limits":[]} | expr_path=limits, cause=mismatch type object
                    [] | mismatch type object
                    { | not valid JSON
                    """)
    void aFaultyAccountIsRefusedAndNotMade(String body, String message) throws Exception {
        AdminProgram.assertRefused(program.post(ACCOUNTS, body.replace("NAMED", "\"name\":\"a\"")), message);
        assertThat(program.get(ACCOUNTS + "/a").status()).isEqualTo(404);
    }

    @Test
    void aNameIsTakenOnce() throws Exception {
        program.newAccount("taken", "");

        AdminProgram.assertRefused(program.post(ACCOUNTS, "{\"name\":\"taken\"}"), "account 'taken' exists already");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"0\"", "\"-1\"", "\"1.0000001\"", "\"five\"", "\"\"", "\"1e99\"", "\"NaN\"", "\"1000000001\""})
    void aFaultyAmountIsRefused(String amount) throws Exception {
        var answer = program.post(ACCOUNTS, "{\"name\":\"unpaid\"}");
        assertThat(answer.status()).isIn(201, 400);

        AdminProgram.assertRefused(
                program.post(ACCOUNTS + "/unpaid/top-ups", "{\"amount\":" + amount + "}"),
                "amount " + amount.replace('"', '\''));
        assertThat(program.get(ACCOUNTS + "/unpaid").at("/balance/available")).isEqualTo("0.00");
    }

    @Test
    void anAmountIsTextAndAlone() throws Exception {
        program.newAccount("strict", "");

        AdminProgram.assertRefused(program.post(ACCOUNTS + "/strict/top-ups", "{\"amount\":5.00}"), "expr_path=amount");
        AdminProgram.assertRefused(program.post(ACCOUNTS + "/strict/top-ups", "{}"), "missing");
        AdminProgram.assertRefused(
                program.post(ACCOUNTS + "/strict/top-ups", "{\"amount\":\"5\",\"currency\":\"EUR\"}"),
                "field 'currency' is unknown");
        assertThat(program.post(ACCOUNTS + "/nobody/top-ups", "{\"amount\":\"5\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aKeyIsMadeShownAndRevoked() throws Exception {
        program.newAccount("keyed", "");

        var made = program.newKey("keyed", ",\"models\":[\"MiniMax-M2.1\"],\"expires_at\":\"2999-01-31\"");
        var secret = made.at("/secret");
        var path = KEYS + "/" + made.at("/key/id");
        var used = program.chat(secret);
        var shown = program.get(path);
        var listed = program.get(KEYS);
        var revoked = program.send("DELETE", path, "");
        var again = program.send("DELETE", path, "");

        assertThat(secret).startsWith("sk-api-");
        assertThat(made.at("/key/account")).isEqualTo("keyed");
        assertThat(made.at("/key/expires_at")).isEqualTo("2999-01-31T00:00:00Z");
        assertThat(used.status()).as(used.body()).isEqualTo(200);
        assertThat(shown.json().path("in_force").asBoolean()).isTrue();
        assertThat(shown.body() + listed.body()).doesNotContain(secret);
        assertThat(listed.json().path("keys").findValuesAsString("id")).contains(made.at("/key/id"));
        assertThat(revoked.json().path("in_force").asBoolean()).isFalse();
        assertThat(again).isEqualTo(revoked);
        assertThat(program.chat(secret).status()).isEqualTo(401);
    }

    @Test
    void aRotatedKeyHasASuccessorAndExpires() throws Exception {
        program.newAccount("rotated", "");
        var old = program.newKey("rotated", ",\"limits\":{\"connections\":2}");
        var path = KEYS + "/" + old.at("/key/id");

        var graceful = program.post(path + "/rotate", "{\"grace_seconds\":3600}");
        var bothWork = List.of(
                program.chat(old.at("/secret")).status(),
                program.chat(graceful.at("/secret")).status());
        var atOnce = program.post(path + "/rotate", "{\"grace_seconds\":0}");

        assertThat(graceful.status()).isEqualTo(201);
        assertThat(graceful.json().at("/key/limits/connections").asInt()).isEqualTo(2);
        assertThat(bothWork).containsExactly(200, 200);
        assertThat(atOnce.status()).isEqualTo(201);
        assertThat(program.chat(old.at("/secret")).status()).isEqualTo(401);
        AdminProgram.assertRefused(program.post(path + "/rotate", "{\"grace_seconds\":0}"), "is not in force");
    }

    @Test
    void aFaultyRotationIsRefused() throws Exception {
        program.newAccount("unrotated", "");
        var path = KEYS + "/" + program.newKey("unrotated", "").at("/key/id") + "/rotate";

        AdminProgram.assertRefused(program.post(path, "{}"), "expr_path=grace_seconds, cause=missing");
        AdminProgram.assertRefused(
                program.post(path, "{\"grace_seconds\":-1}"), "grace_seconds must be within [0, 31536000], got -1");
        AdminProgram.assertRefused(
                program.post(path, "{\"grace_seconds\":99999999999999999999}"), "expr_path=grace_seconds");
        AdminProgram.assertRefused(program.post(path, "{\"grace_seconds\":1,\"grace\":1}"), "field 'grace' is unknown");
        assertThat(program.post(KEYS + "/key_none/rotate", "{\"grace_seconds\":1}")
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"account":"nobody","kind":"coding-plan","name":"n"} | account: no account has the id or name
                    {"kind":"coding-plan","name":"n"} | expr_path=account, cause=missing
                    {"account":"of-keys","name":"n"} | expr_path=kind, cause=missing
                    {"account":"of-keys","kind":"free","name":"n"} | kind 'free' is none of
                    {"account":"of-keys","kind":"coding-plan","name":""} | name '' must be
                    {GOOD,"models":"m"} | expr_path=models, cause=mismatch type array
                    {GOOD,"models":["a,b"]} | models must be at most
                    {GOOD,"expires_at":"soon"} | expires_at 'soon' must be a time
                    {GOOD,"expires_at":"2020-01-01"} | expires_at '2020-01-01' is past
                    {GOOD,"expires":"2999-01-01"} | field 'expires' is unknown
                    """)
    void aFaultyKeyIsRefused(String body, String message) throws Exception {
        assertThat(program.post(ACCOUNTS, "{\"name\":\"of-keys\"}").status()).isIn(201, 400);

        var good = "\"account\":\"of-keys\",\"kind\":\"coding-plan\",\"name\":\"n\"";
        AdminProgram.assertRefused(program.post(KEYS, body.replace("GOOD", good)), message);
        assertThat(program.get(ACCOUNTS + "/nobody").status()).isEqualTo(404);
    }

    @Test
    void aPrefixNamesNoKey() throws Exception {
        program.newAccount("prefixed", "");
        var made = program.newKey("prefixed", "");
        var prefix = made.at("/secret").substring(0, 13);

        assertThat(program.send("DELETE", KEYS + "/" + prefix, "").status()).isEqualTo(404);
        assertThat(program.get(KEYS + "/" + made.at("/key/id"))
                        .json()
                        .path("in_force")
                        .asBoolean())
                .isTrue();
    }
}
