package io.maximin.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.db.Vendor;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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

/** Prices, limits and usage by the admin API, and odd names, in every database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AdminBooksSuite {
    private static final String ACCOUNTS = "/admin/v1/accounts";
    private static final String KEYS = "/admin/v1/keys";
    private static final String PRICES = "/admin/v1/prices";
    private static final String USAGE = "/admin/v1/usage";

    private final Vendor vendor;
    private AdminProgram program;

    AdminBooksSuite(Vendor vendor) {
        this.vendor = vendor;
    }

    @BeforeAll
    void start(@TempDir Path home) {
        program = AdminProgram.on(
                vendor, home, Map.of("limits.profile", "platform", "limits.products.text.requests-per-minute", "7"));
    }

    @AfterAll
    void stop() {
        program.close();
    }

    @Test
    void pricesAreReplacedWhole() throws Exception {
        var before = program.get(PRICES);
        var list = before.at("/prices");

        var yaml = program.send("PUT", PRICES, list);
        var json = program.send(
                "PUT", PRICES, "{\"currency\":\"USD\",\"products\":{\"text\":{\"input\":1,\"output\":2}}}");
        var after = program.get(PRICES);
        program.send("PUT", PRICES, list);

        assertThat(list).contains("MiniMax-M2.1");
        assertThat(yaml.json().path("version").asInt())
                .isEqualTo(before.json().path("version").asInt() + 1);
        assertThat(json.json().path("version")).isEqualTo(after.json().path("version"));
        assertThat(after.at("/prices")).startsWith("{\"currency\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    `` | prices must be a mapping
                    hello | prices must be a mapping
                    [] | prices must be a mapping
                    {"prices":{}} | 'prices' is none of currency, products, models
                    {"currency":"EUR"} | currency must be USD, got EUR
                    {"currency":{}} | currency must be USD
                    {"products":{"txet":{}}} | there is no 'txet'
                    {"products":{"text":{"input":"1"}}} | input must be dollars
                    {"products":{"text":{"input":-1}}} | price of input must be at least 0
                    {"products":{"text":{"input":1e999}}} | input must be dollars
                    {"products":{"text":{"input":.inf}}} | input must be dollars
                    {"products":{"text":{"input":1,"input":2}}} | cannot be read
                    {"products":{"text":{"input":0.0000001}}} | input must be dollars with at most six decimals
                    {"products":{"text":{"input":1,"cached":2}}} | cached tokens must not cost more
                    {"products": | cannot be read
                    """)
    void faultyPricesAreRefusedAndTheOldStay(String list, String message) throws Exception {
        var before = program.get(PRICES);

        AdminProgram.assertRefused(program.send("PUT", PRICES, list), message);
        assertThat(program.get(PRICES)).isEqualTo(before);
    }

    @Test
    void oddBytesAreNoPrices() throws Exception {
        AdminProgram.assertRefused(program.send("PUT", PRICES, "currency: USD\n# \0\n"), "cannot be read");
        AdminProgram.assertRefused(
                program.send("PUT", PRICES, "currency: USD\n---\ncurrency: USD\n"), "cannot be read");
        assertThat(program.send("PUT", PRICES, "#".repeat(2 << 20)).status()).isEqualTo(413);
    }

    @Test
    void limitsAreThoseOfTheProfileAndTheSettings() throws Exception {
        var products = program.get("/admin/v1/limits").json().path("products");

        assertThat(products).hasSize(10);
        assertThat(products.get(0).toString())
                .isEqualTo("{\"product\":\"text\",\"limits\":{\"requests_per_minute\":7,"
                        + "\"tokens_per_minute\":20000000,\"connections\":null}}");
        assertThat(products.get(7).at("/limits/tokens_per_minute").isNull()).isTrue();
    }

    @Test
    void usageIsSummedAndToldApart() throws Exception {
        program.newAccount("metered", ",\"prepaid\":true");
        program.post(ACCOUNTS + "/metered/top-ups", "{\"amount\":\"5.00\"}");
        var key = program.newKey("metered", "");
        assertThat(program.chat(key.at("/secret")).status()).isEqualTo(200);
        assertThat(program.chat(key.at("/secret")).status()).isEqualTo(200);

        var id = key.at("/key/id");
        var one = program.get(USAGE + "?account=metered");
        var apart = program.get(
                USAGE + "?from=2020-01-01&to=2999-01-01T00:00:00Z&key=" + id + "&by=account,key,product,model,day");
        var none = program.get(USAGE + "?account=metered&to=2020-01-01");

        assertThat(one.json().path("rows")).hasSize(1);
        assertThat(one.json().at("/rows/0/operations").asInt()).isEqualTo(2);
        assertThat(one.json().at("/rows/0/output_tokens").asInt()).isEqualTo(6);
        var row = apart.json().at("/rows/0");
        assertThat(row.propertyNames())
                .containsExactly(
                        "account",
                        "key",
                        "product",
                        "model",
                        "day",
                        "operations",
                        "input_tokens",
                        "cached_tokens",
                        "output_tokens",
                        "characters",
                        "items",
                        "cost");
        assertThat(row.path("account").asString() + " " + row.path("key").asString())
                .isEqualTo("metered " + id);
        assertThat(row.path("product").asString() + " " + row.path("model").asString())
                .isEqualTo("text MiniMax-M2.1");
        assertThat(row.path("day").asString()).matches("\\d{4}-\\d\\d-\\d\\d");
        assertThat(apart.json().path("truncated").asBoolean()).isFalse();
        assertThat(none.json().at("/rows/0/operations").asInt()).isZero();
        var left = program.get(ACCOUNTS + "/metered").at("/balance/available");
        assertThat(new BigDecimal(left).add(new BigDecimal(row.path("cost").asString())))
                .isEqualByComparingTo("5");
        assertThat(program.get("/admin/v1/audit").json().path("balanced").asBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    from=yesterday | from 'yesterday' must be a time
                    to=2026-02-30 | to '2026-02-30' must be a time
                    from=%2B1000000000-12-31T00:00:00Z | from '+1000000000-12-31T00:00:00Z' must be a time
                    from=2026-01-02&to=2026-01-01 | must be before
                    account=nobody | account: no account has the id or name 'nobody'
                    account=%00 | account: no account
                    key=key_none | key: no key has the id 'key_none'
                    by=colour | by 'colour' is none of account, key, product, model, day
                    by=day,day | by names 'day' twice
                    by=day, | by '' is none of
                    acount=a | query parameter 'acount' is unknown
                    """)
    void aFaultyQueryIsRefused(String query, String message) throws Exception {
        AdminProgram.assertRefused(program.get(USAGE + "?" + query), message);
    }

    @Test
    void elsewhereNoQueryIsKnown() throws Exception {
        AdminProgram.assertRefused(program.get(ACCOUNTS + "?name=a"), "query parameter 'name' is unknown");
        AdminProgram.assertRefused(
                program.send("DELETE", KEYS + "/x?force=1", ""), "query parameter 'force' is unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x' or '1'='1", "x'; drop table account; --", "_", "\" or 1=1", ":id", "?", "ü"})
    void sqlInNamesIsText(String odd) throws Exception {
        var segment = URLEncoder.encode(odd, StandardCharsets.UTF_8).replace("+", "%20");
        var inJson = odd.replace("\"", "\\\"");
        for (var path : List.of(ACCOUNTS + "/", KEYS + "/")) {
            var missed = program.get(path + segment);
            assertThat(missed.status()).as(missed.body()).isEqualTo(404);
            assertThat(missed.at("/error/message")).contains("'" + odd + "'");
        }
        assertThat(program.send("DELETE", KEYS + "/" + segment, "").status()).isEqualTo(404);
        AdminProgram.assertRefused(program.get(USAGE + "?account=" + segment), odd);
        AdminProgram.assertRefused(program.get(USAGE + "?key=" + segment), odd);
        AdminProgram.assertRefused(program.get(USAGE + "?by=" + segment), odd);
        assertThat(program.send("GET", ACCOUNTS, "", "Bearer " + segment).status())
                .isEqualTo(401);

        var made = program.newAccount(inJson, "");
        program.newKey(inJson, ",\"models\":[\"" + inJson + "\"]");

        assertThat(program.get(ACCOUNTS + "/" + segment).at("/id")).isEqualTo(made.at("/id"));
        assertThat(program.get(USAGE + "?account=" + segment).status()).isEqualTo(200);
        assertThat(program.get(ACCOUNTS).json().path("accounts").findValuesAsString("name"))
                .contains(odd);
    }
}
