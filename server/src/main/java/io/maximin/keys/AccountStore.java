package io.maximin.keys;

import io.maximin.db.Database;
import io.maximin.limits.Limit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.Update;

/** Accounts in SQL. Every change raises the revision of the keys, which are remembered with their account. */
final class AccountStore {
    static final String COLUMNS = """
            a.id as account_id, a.name as account_name, a.created_at as account_created_at, a.prepaid, a.tier,
            a.requests_per_minute as account_requests, a.tokens_per_minute as account_tokens,
            a.connections as account_connections
            """;

    private final Jdbi jdbi;

    AccountStore(Database database) {
        this.jdbi = database.jdbi();
    }

    /** False if the name is taken. */
    boolean insert(String id, String name, boolean prepaid, Instant now) {
        return jdbi.withHandle(handle -> insert(handle, id, name, prepaid, now));
    }

    static boolean insert(Handle handle, String id, String name, boolean prepaid, Instant now) {
        return handle.createUpdate("insert into account (id, name, prepaid, created_at)"
                                + " values (:id, :name, :prepaid, :now) on conflict (name) do nothing")
                        .bind("id", id)
                        .bind("name", name)
                        .bind("prepaid", prepaid ? 1 : 0)
                        .bind("now", now.toEpochMilli())
                        .execute()
                == 1;
    }

    List<Account> list() {
        return jdbi.withHandle(handle -> handle.createQuery("select " + COLUMNS + " from account a order by a.name")
                .map((row, _) -> account(row))
                .list());
    }

    /** An id wins over a name. */
    Optional<Account> find(String idOrName) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + COLUMNS + """
                        from account a where a.id = :text or a.name = :text
                        order by case when a.id = :text then 0 else 1 end
                        """)
                .bind("text", idOrName)
                .map((row, _) -> account(row))
                .findFirst());
    }

    void plan(String id, Plan plan) {
        change(
                "update account set tier = :tier where id = :id",
                update -> update.bind("tier", plan.label()).bind("id", id).execute());
    }

    void prepaid(String id, boolean prepaid) {
        change(
                "update account set prepaid = :prepaid where id = :id",
                update -> update.bind("prepaid", prepaid ? 1 : 0).bind("id", id).execute());
    }

    void limit(String id, Limit limit) {
        change("""
                        update account set requests_per_minute = :requests, tokens_per_minute = :tokens,
                            connections = :connections
                        where id = :id
                        """, update -> bind(update, limit).bind("id", id).execute());
    }

    private void change(String sql, Consumer<Update> work) {
        jdbi.useTransaction(handle -> {
            work.accept(handle.createUpdate(sql));
            KeyStore.raiseRevision(handle);
        });
    }

    static <S extends SqlStatement<S>> S bind(S statement, Limit limit) {
        return statement
                .bind("requests", limit.requestsPerMinute().orElse(null))
                .bind("tokens", limit.tokensPerMinute().orElse(null))
                .bind("connections", limit.connections().orElse(null));
    }

    static Account account(ResultSet row) throws SQLException {
        String tier = row.getString("tier");
        return new Account(
                row.getString("account_id"),
                row.getString("account_name"),
                Instant.ofEpochMilli(row.getLong("account_created_at")),
                row.getInt("prepaid") == 1,
                tier == null ? Plan.MAX : Plan.ofLabel(tier),
                new Limit(
                        figure(row, "account_requests"),
                        figure(row, "account_tokens"),
                        figure(row, "account_connections")));
    }

    static Optional<Long> figure(ResultSet row, String column) throws SQLException {
        long figure = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(figure);
    }
}
