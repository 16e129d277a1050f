package io.maximin.api.admin;

import io.maximin.error.ApiException;
import io.maximin.http.Exchange;
import io.maximin.json.Json;
import io.maximin.keys.Account;
import io.maximin.keys.ApiKey;
import io.maximin.usage.Balances;
import io.maximin.usage.Money;
import io.maximin.usage.UsageQuery;
import io.maximin.usage.UsageQuery.Dimension;
import io.maximin.usage.UsageRow;
import io.maximin.usage.UsageStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What was used, and whether the books agree. */
final class UsageHandler {
    static final String FROM = "from";
    static final String TO = "to";
    static final String ACCOUNT = "account";
    static final String KEY = "key";
    static final String BY = "by";

    private final Lookup lookup;
    private final UsageStore usage;
    private final Balances balances;
    private final InstantSource clock;

    /** @param truncated whether there is more than an answer may hold */
    record Sums(String from, String to, List<ObjectNode> rows, boolean truncated) {}

    record Audit(boolean balanced, List<String> findings) {}

    UsageHandler(Lookup lookup, UsageStore usage, Balances balances, InstantSource clock) {
        this.lookup = lookup;
        this.usage = usage;
        this.balances = balances;
        this.clock = clock;
    }

    void sums(Exchange exchange) {
        var query = query(exchange);
        List<UsageRow> sums = usage.sums(query);
        var rows = sums.stream().map(row -> row(query.by(), row)).toList();
        exchange.json(
                200,
                Json.write(new Sums(
                        query.from().toString(), query.to().toString(), rows, rows.size() == UsageStore.MOST_ROWS)));
    }

    private UsageQuery query(Exchange exchange) {
        var from = exchange.query(FROM).map(text -> Times.read(FROM, text)).orElse(Instant.EPOCH);
        var to = exchange.query(TO).map(text -> Times.read(TO, text)).orElseGet(clock::instant);
        if (!from.isBefore(to)) {
            throw ApiException.invalid(FROM + " " + from + " must be before " + TO + " " + to);
        }
        return new UsageQuery(
                from,
                to,
                exchange.query(ACCOUNT)
                        .map(name -> lookup.accountOfField(ACCOUNT, name))
                        .map(Account::id),
                exchange.query(KEY).map(id -> lookup.keyOfField(KEY, id)).map(ApiKey::id),
                dimensions(exchange.query(BY).orElse("")));
    }

    private static List<Dimension> dimensions(String labels) {
        var dimensions = new ArrayList<Dimension>();
        for (var label : labels.isEmpty() ? new String[0] : labels.split(",", -1)) {
            var dimension = dimension(label);
            if (dimensions.contains(dimension)) {
                throw ApiException.invalid(BY + " names '" + label + "' twice");
            }
            dimensions.add(dimension);
        }
        return dimensions;
    }

    private static Dimension dimension(String label) {
        return Arrays.stream(Dimension.values())
                .filter(one -> one.label().equals(label))
                .findFirst()
                .orElseThrow(() ->
                        ApiException.invalid(BY + " '" + label + "' is none of account, key, product, model, day"));
    }

    private static ObjectNode row(List<Dimension> by, UsageRow sum) {
        var row = Json.object();
        for (int i = 0; i < by.size(); i++) {
            row.put(by.get(i).label(), sum.labels().get(i));
        }
        var units = sum.units();
        return row.put("operations", sum.operations())
                .put("input_tokens", units.inputTokens())
                .put("cached_tokens", units.cachedTokens())
                .put("output_tokens", units.outputTokens())
                .put("characters", units.characters())
                .put("items", units.items())
                .put("cost", Money.dollars(sum.micros()));
    }

    void audit(Exchange exchange) {
        var accounts = lookup.accounts().list().stream().map(Account::id).toList();
        var findings = balances.audit(accounts);
        exchange.json(200, Json.write(new Audit(findings.isEmpty(), findings)));
    }
}
