package io.maximin.keys;

import io.maximin.db.Database;
import io.maximin.db.DatabaseException;
import io.maximin.limits.Limit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Accounts and keys in SQL. Every change of a key raises the revision in the same transaction. */
final class KeyStore {
    private static final String SELECT = """
            select k.id, k.kind, k.name, k.hash, k.prefix, k.last_four, k.models,
                   k.requests_per_minute, k.tokens_per_minute, k.connections,
                   k.created_at, k.expires_at, k.last_used_at, k.revoked_at,
            """ + AccountStore.COLUMNS + """
            from api_key k join account a on a.id = k.account_id
            """;

    private static final String REVISION = "select revision from key_state where id = 1";

    private final Jdbi jdbi;

    KeyStore(Database database) {
        this.jdbi = database.jdbi();
    }

    /** A key with its hash. */
    record Stored(ApiKey key, Hash hash) {}

    // Every request asks, so it goes past the statement builder, which costs more than the query.
    long revision() {
        return jdbi.withHandle(KeyStore::revision);
    }

    private static long revision(Handle handle) {
        try (var statement = handle.getConnection().prepareStatement(REVISION);
                var row = statement.executeQuery()) {
            if (!row.next()) {
                throw new IllegalStateException("key_state is empty");
            }
            return row.getLong(1);
        } catch (SQLException e) {
            throw new DatabaseException("the database failed: " + e.getMessage(), e);
        }
    }

    Optional<Stored> find(Hash hash) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "where k.hash = :hash")
                .bind("hash", hash.bytes())
                .map(KeyStore::stored)
                .findOne());
    }

    List<ApiKey> list() {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "order by k.created_at, k.id")
                .map((row, context) -> stored(row, context).key())
                .list());
    }

    /** Keys of that id, or whose shown beginning starts so. */
    List<ApiKey> match(String idOrPrefix) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT
                        + "where k.id = :text or substr(k.prefix, 1, length(:text)) = :text order by k.created_at")
                .bind("text", idOrPrefix)
                .map((row, context) -> stored(row, context).key())
                .list());
    }

    /** The account of that name, made with {@code newId} when there is none: unlimited, as on a fresh install. */
    Account account(String name, String newId, Instant now) {
        return jdbi.inTransaction(handle -> {
            AccountStore.insert(handle, newId, name, false, now);
            return handle.createQuery("select " + AccountStore.COLUMNS + " from account a where a.name = :name")
                    .bind("name", name)
                    .map((row, _) -> AccountStore.account(row))
                    .one();
        });
    }

    void insert(Stored stored) {
        jdbi.useTransaction(handle -> {
            insert(handle, stored);
            raiseRevision(handle);
        });
    }

    /** Inserts a successor and lets a key expire, unless that does so before. */
    void replace(String id, Instant end, Stored successor) {
        jdbi.useTransaction(handle -> {
            insert(handle, successor);
            handle.createUpdate("""
                            update api_key set expires_at = :end
                            where id = :id and (expires_at is null or expires_at > :end)
                            """)
                    .bind("id", id)
                    .bind("end", end.toEpochMilli())
                    .execute();
            raiseRevision(handle);
        });
    }

    private static void insert(Handle handle, Stored stored) {
        var key = stored.key();
        AccountStore.bind(handle.createUpdate("""
                        insert into api_key (id, account_id, kind, name, hash, prefix, last_four, models,
                            requests_per_minute, tokens_per_minute, connections, created_at, expires_at)
                        values (:id, :account, :kind, :name, :hash, :prefix, :lastFour, :models,
                            :requests, :tokens, :connections, :createdAt, :expiresAt)
                        """), key.limit())
                .bind("id", key.id())
                .bind("account", key.account().id())
                .bind("kind", key.kind().label())
                .bind("name", key.shown().name())
                .bind("hash", stored.hash().bytes())
                .bind("prefix", key.shown().prefix())
                .bind("lastFour", key.shown().lastFour())
                .bind("models", key.models().isEmpty() ? null : String.join(",", key.models()))
                .bind("createdAt", key.times().createdAt().toEpochMilli())
                .bind(
                        "expiresAt",
                        key.times().expiresAt().map(Instant::toEpochMilli).orElse(null))
                .execute();
    }

    /** False when the key was revoked before. */
    boolean revoke(String id, Instant now) {
        return jdbi.inTransaction(handle -> {
            int changed = handle.createUpdate(
                            "update api_key set revoked_at = :now where id = :id and revoked_at is null")
                    .bind("id", id)
                    .bind("now", now.toEpochMilli())
                    .execute();
            raiseRevision(handle);
            return changed == 1;
        });
    }

    void used(Map<String, Instant> lastUse) {
        jdbi.useTransaction(handle -> {
            var batch = handle.prepareBatch(
                    "update api_key set last_used_at = case when last_used_at > :at then last_used_at else :at end"
                            + " where id = :id");
            lastUse.forEach((id, at) ->
                    batch.bind("id", id).bind("at", at.toEpochMilli()).add());
            batch.execute();
        });
    }

    /** The stored check of the server secret; the given one is stored when there is none. */
    Hash secretCheck(Hash own) {
        return jdbi.inTransaction(handle -> {
            handle.createUpdate("update key_state set secret_check = :own where id = 1 and secret_check is null")
                    .bind("own", own.bytes())
                    .execute();
            return handle.createQuery("select secret_check from key_state where id = 1")
                    .map((row, _) -> new Hash(row.getBytes(1)))
                    .one();
        });
    }

    static void raiseRevision(Handle handle) {
        handle.execute("update key_state set revision = revision + 1 where id = 1");
    }

    private static Stored stored(ResultSet row, StatementContext context) throws SQLException {
        String models = row.getString("models");
        var key = new ApiKey(
                row.getString("id"),
                AccountStore.account(row),
                KeyKind.ofLabel(row.getString("kind")),
                new ApiKey.Shown(row.getString("name"), row.getString("prefix"), row.getString("last_four")),
                models == null ? List.of() : List.of(models.split(",", -1)),
                new Limit(
                        AccountStore.figure(row, "requests_per_minute"),
                        AccountStore.figure(row, "tokens_per_minute"),
                        AccountStore.figure(row, "connections")),
                new ApiKey.Times(
                        Instant.ofEpochMilli(row.getLong("created_at")),
                        instant((Number) row.getObject("expires_at")),
                        instant((Number) row.getObject("last_used_at")),
                        instant((Number) row.getObject("revoked_at"))));
        return new Stored(key, new Hash(row.getBytes("hash")));
    }

    private static Optional<Instant> instant(@Nullable Number millis) {
        return millis == null ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis.longValue()));
    }
}
