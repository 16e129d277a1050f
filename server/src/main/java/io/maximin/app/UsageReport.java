package io.maximin.app;

import io.maximin.json.Json;
import io.maximin.usage.Money;
import io.maximin.usage.UsageQuery;
import io.maximin.usage.UsageQuery.Dimension;
import io.maximin.usage.UsageRow;
import io.maximin.usage.UsageStore;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What was used, as the command line shows it.
 *
 * @param total over everything the query fits, also where the rows are too many to be shown
 */
record UsageReport(UsageQuery query, List<UsageRow> rows, UsageRow total) {
    private static final List<String> FIGURES =
            List.of("operations", "input_tokens", "cached_tokens", "output_tokens", "characters", "items", "dollars");

    static UsageReport of(UsageStore store, UsageQuery query) {
        var whole = new UsageQuery(query.from(), query.to(), query.accountId(), query.keyId(), List.of());
        return new UsageReport(query, store.sums(query), store.sums(whole).getFirst());
    }

    /** Whether there are more rows than are shown. */
    boolean cut() {
        return rows.size() == UsageStore.MOST_ROWS;
    }

    /** One sum in JSON. */
    record Row(
            Map<String, String> labels,
            long operations,
            long inputTokens,
            long cachedTokens,
            long outputTokens,
            long characters,
            long items,
            BigDecimal dollars) {}

    /** The report in JSON. */
    record Sums(String from, String to, List<Row> rows, Row total) {}

    Sums sums() {
        return new Sums(
                query.from().toString(),
                query.to().toString(),
                rows.stream().map(this::row).toList(),
                row(total));
    }

    private Row row(UsageRow sum) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (int i = 0; i < sum.labels().size(); i++) {
            labels.put(query.by().get(i).label(), sum.labels().get(i));
        }
        var units = sum.units();
        return new Row(
                labels,
                sum.operations(),
                units.inputTokens(),
                units.cachedTokens(),
                units.outputTokens(),
                units.characters(),
                units.items(),
                new BigDecimal(Money.dollars(sum.micros())));
    }

    String json() {
        return Json.write(sums()) + "\n";
    }

    String csv() {
        var text = new StringBuilder(Csv.line(head()));
        rows.forEach(sum -> text.append(Csv.line(cells(sum.labels(), sum))));
        return text.toString();
    }

    /** With a last line that adds up all of it. */
    void print(PrintWriter out) {
        var head = head().stream()
                .map(name -> name.toUpperCase(Locale.ROOT).replace('_', ' '))
                .toList();
        var table = new TextTable(head, query.by().size());
        rows.forEach(sum -> table.row(cells(sum.labels(), sum)));
        List<String> last = new ArrayList<>();
        query.by().forEach(_ -> last.add(last.isEmpty() ? "TOTAL" : ""));
        table.row(cells(last, total));
        table.print(out);
    }

    private List<String> head() {
        return Stream.concat(query.by().stream().map(Dimension::label), FIGURES.stream())
                .toList();
    }

    private static List<String> cells(List<String> labels, UsageRow sum) {
        List<String> cells = new ArrayList<>(labels);
        var units = sum.units();
        Stream.of(
                        sum.operations(),
                        units.inputTokens(),
                        units.cachedTokens(),
                        units.outputTokens(),
                        units.characters(),
                        units.items())
                .map(String::valueOf)
                .forEach(cells::add);
        cells.add(Money.dollars(sum.micros()));
        return cells;
    }
}
