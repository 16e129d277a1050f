package io.maximin.usage;

import io.maximin.db.Database;
import io.maximin.usage.UsageQuery.Dimension;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Sums of what was used, out of the charges. */
public final class UsageStore {
    /** Rows of an answer at most. */
    public static final int MOST_ROWS = 10_000;

    private final Jdbi jdbi;

    public UsageStore(Database database) {
        this.jdbi = database.jdbi();
    }

    /** The sums, ordered by their labels; at most {@link #MOST_ROWS}. */
    public List<UsageRow> sums(UsageQuery query) {
        return jdbi.withHandle(handle -> bound(handle.createQuery(sql(query)), query)
                .map((row, _) -> row(row, query.by()))
                .list());
    }

    private static Query bound(Query sql, UsageQuery query) {
        sql.bind("from", query.from().toEpochMilli())
                .bind("to", query.to().toEpochMilli())
                .bind("first", ChargeIds.firstOf(query.from().minus(ChargeIds.SLACK)))
                .bind("most", MOST_ROWS);
        query.accountId().ifPresent(account -> sql.bind("account", account));
        query.keyId().ifPresent(key -> sql.bind("key", key));
        return sql;
    }

    private static String sql(UsageQuery query) {
        String labels = query.by().stream().map(by -> by.expression() + ", ").collect(Collectors.joining());
        String places = query.by().isEmpty()
                ? ""
                : query.by().stream().map(Dimension::expression).collect(Collectors.joining(", "));
        return "select " + labels + """
                count(*) as operations, coalesce(sum(c.input_tokens), 0) as input_tokens,
                coalesce(sum(c.cached_tokens), 0) as cached_tokens, coalesce(sum(c.output_tokens), 0) as output_tokens,
                coalesce(sum(c.characters), 0) as characters, coalesce(sum(c.items), 0) as items,
                coalesce(sum(c.charged), 0) as charged
                from charge c join account a on a.id = c.account_id
                where c.outcome is not null and c.started_at >= :from and c.started_at < :to and c.id >= :first
                """
                + (query.accountId().isPresent() ? " and c.account_id = :account" : "")
                + (query.keyId().isPresent() ? " and c.key_id = :key" : "")
                + (places.isEmpty() ? "" : " group by " + places + " order by " + places)
                + " limit :most";
    }

    private static UsageRow row(ResultSet row, List<Dimension> by) throws SQLException {
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < by.size(); i++) {
            labels.add(
                    by.get(i) == Dimension.DAY
                            ? LocalDate.ofEpochDay(row.getLong(i + 1)).toString()
                            : row.getString(i + 1));
        }
        var units = new Units(
                row.getLong("input_tokens"),
                row.getLong("cached_tokens"),
                row.getLong("output_tokens"),
                row.getLong("characters"),
                row.getLong("items"));
        return new UsageRow(labels, row.getLong("operations"), units, row.getLong("charged"));
    }
}
