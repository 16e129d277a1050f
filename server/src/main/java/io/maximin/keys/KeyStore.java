package io.maximin.keys;

import io.maximin.db.Database;
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
            select k.id, k.account_id, a.name as account, k.kind, k.name, k.hash, k.prefix, k.last_four,
                   k.created_at, k.last_used_at, k.revoked_at
            from api_key k join account a on a.id = k.account_id
            """;

    private final Jdbi jdbi;

    KeyStore(Database database) {
        this.jdbi = database.jdbi();
    }

    /** A key with its hash. */
    record Stored(ApiKey key, Hash hash) {}

    long revision() {
        return jdbi.withHandle(handle -> handle.createQuery("select revision from key_state where id = 1")
                .mapTo(Long.class)
                .one());
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

    /** The id of the account of that name, made with {@code newId} when there is none. */
    String account(String name, String newId, Instant now) {
        return jdbi.inTransaction(handle -> {
            handle.createUpdate("insert into account (id, name, created_at) values (:id, :name, :now)"
                            + " on conflict (name) do nothing")
                    .bind("id", newId)
                    .bind("name", name)
                    .bind("now", now.toEpochMilli())
                    .execute();
            return handle.createQuery("select id from account where name = :name")
                    .bind("name", name)
                    .mapTo(String.class)
                    .one();
        });
    }

    void insert(Stored stored) {
        var key = stored.key();
        jdbi.useTransaction(handle -> {
            handle.createUpdate("""
                            insert into api_key (id, account_id, kind, name, hash, prefix, last_four, created_at)
                            values (:id, :account, :kind, :name, :hash, :prefix, :lastFour, :createdAt)
                            """)
                    .bind("id", key.id())
                    .bind("account", key.accountId())
                    .bind("kind", key.kind().label())
                    .bind("name", key.name())
                    .bind("hash", stored.hash().bytes())
                    .bind("prefix", key.prefix())
                    .bind("lastFour", key.lastFour())
                    .bind("createdAt", key.createdAt().toEpochMilli())
                    .execute();
            raiseRevision(handle);
        });
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

    private static void raiseRevision(Handle handle) {
        handle.execute("update key_state set revision = revision + 1 where id = 1");
    }

    private static Stored stored(ResultSet row, StatementContext context) throws SQLException {
        var key = new ApiKey(
                row.getString("id"),
                row.getString("account_id"),
                row.getString("account"),
                KeyKind.ofLabel(row.getString("kind")),
                row.getString("name"),
                row.getString("prefix"),
                row.getString("last_four"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                instant((Number) row.getObject("last_used_at")),
                instant((Number) row.getObject("revoked_at")));
        return new Stored(key, new Hash(row.getBytes("hash")));
    }

    private static Optional<Instant> instant(@Nullable Number millis) {
        return millis == null ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis.longValue()));
    }
}
