package io.maximin.files;

import io.maximin.db.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Files in SQL. The sum of an account's bytes changes in the transaction that adds or deletes one of its files, so it
 * is exact whatever crashes, and its row makes those who add at once take turns.
 */
final class FileStore {
    private final Jdbi jdbi;

    FileStore(Database database) {
        this.jdbi = database.jdbi();
    }

    /**
     * Adds a file unless the account's files would then have more than {@code most} bytes.
     *
     * @param ids tried one after another until one is free
     */
    Optional<StoredFile> insert(NewFile file, Blobs.Blob blob, Instant now, long most, LongSupplier ids) {
        return jdbi.inTransaction(handle -> {
            if (!takeSpace(handle, file.accountId(), blob.bytes(), most)) {
                return Optional.empty();
            }
            long id = ids.getAsLong();
            while (!insert(handle, id, file, blob, now)) {
                id = ids.getAsLong();
            }
            return Optional.of(new StoredFile(id, file, blob, now));
        });
    }

    private static boolean takeSpace(Handle handle, String accountId, long bytes, long most) {
        handle.execute(
                "insert into file_space (account_id, bytes) values (?, 0) on conflict (account_id) do nothing",
                accountId);
        return handle.createUpdate("update file_space set bytes = bytes + :bytes"
                                + " where account_id = :account and bytes + :bytes <= :most")
                        .bind("bytes", bytes)
                        .bind("account", accountId)
                        .bind("most", most)
                        .execute()
                == 1;
    }

    private static boolean insert(Handle handle, long id, NewFile file, Blobs.Blob blob, Instant now) {
        return handle.createUpdate("""
                        insert into stored_file
                            (id, account_id, purpose, name, media_type, blob, bytes, created_at, expires_at)
                        values (:id, :account, :purpose, :name, :media, :blob, :bytes, :now, :expires)
                        on conflict (id) do nothing
                        """)
                        .bind("id", id)
                        .bind("account", file.accountId())
                        .bind("purpose", file.purpose().label())
                        .bind("name", file.name())
                        .bind("media", file.mediaType())
                        .bind("blob", blob.name())
                        .bind("bytes", blob.bytes())
                        .bind("now", now.toEpochMilli())
                        .bind(
                                "expires",
                                file.expiresAt().map(Instant::toEpochMilli).orElse(null))
                        .execute()
                == 1;
    }

    /** Bytes of all files of an account. */
    long used(String accountId) {
        return jdbi.withHandle(handle -> handle.createQuery("select bytes from file_space where account_id = :account")
                .bind("account", accountId)
                .mapTo(Long.class)
                .findFirst()
                .orElse(0L));
    }

    /** A file of any account, unless it has expired. */
    Optional<StoredFile> find(long id, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from stored_file" + " where id = :id and (expires_at is null or expires_at > :now)")
                .bind("id", id)
                .bind("now", now.toEpochMilli())
                .map((row, _) -> file(row))
                .findFirst());
    }

    /** Newest first. */
    List<StoredFile> list(String accountId, Set<Purpose> purposes, Instant now, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from stored_file
                        where account_id = :account and purpose in (<purposes>)
                            and (expires_at is null or expires_at > :now)
                        order by created_at desc, id desc limit :most
                        """)
                .bindList(
                        "purposes",
                        EnumSet.copyOf(purposes).stream().map(Purpose::label).toList())
                .bind("account", accountId)
                .bind("now", now.toEpochMilli())
                .bind("most", most)
                .map((row, _) -> file(row))
                .list());
    }

    /** What should have gone by now. */
    List<StoredFile> expired(Instant now, int most) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from stored_file where expires_at <= :now order by expires_at limit :most")
                .bind("now", now.toEpochMilli())
                .bind("most", most)
                .map((row, _) -> file(row))
                .list());
    }

    /** False if another was quicker. */
    boolean delete(StoredFile file) {
        return jdbi.inTransaction(handle -> {
            if (handle.execute("delete from stored_file where id = ?", file.id()) == 0) {
                return false;
            }
            handle.execute(
                    "update file_space set bytes = bytes - ? where account_id = ?", file.bytes(), file.accountId());
            return true;
        });
    }

    /** Those of the names that a file has. */
    Set<String> known(Set<String> blobs) {
        return Set.copyOf(
                jdbi.withHandle(handle -> handle.createQuery("select blob from stored_file where blob in (<blobs>)")
                        .bindList("blobs", blobs)
                        .mapTo(String.class)
                        .list()));
    }

    private static StoredFile file(ResultSet row) throws SQLException {
        long expiry = row.getLong("expires_at");
        Optional<Instant> expiresAt = row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(expiry));
        var described = new NewFile(
                row.getString("account_id"),
                Purpose.of(row.getString("purpose")),
                row.getString("name"),
                row.getString("media_type"),
                expiresAt);
        return new StoredFile(
                row.getLong("id"),
                described,
                new Blobs.Blob(row.getString("blob"), row.getLong("bytes")),
                Instant.ofEpochMilli(row.getLong("created_at")));
    }
}
