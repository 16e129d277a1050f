package io.maximin.files;

import io.maximin.db.Database;
import io.maximin.db.Session.Transaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/**
 * Files in SQL. The sum of an account's bytes changes in the transaction that adds or deletes one of its files, so it
 * is exact whatever crashes, and its row makes those who add at once take turns.
 */
final class FileStore {
    private static final String OPEN_SPACE =
            "insert into file_space (account_id, bytes, files) values (?, 0, 0) on conflict (account_id) do nothing";
    private static final String LOCK_SPACE = "update file_space set bytes = bytes where account_id = ?";
    private static final String TAKE_SPACE = """
            update file_space set bytes = bytes + ?, files = files + 1 where account_id = ? and bytes + ? <= ?
            """;
    private static final String INSERT = """
            insert into stored_file (id, account_id, purpose, name, media_type, blob, bytes, created_at, expires_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String DELETE = "delete from stored_file where id = ?";
    private static final String GIVE_SPACE =
            "update file_space set bytes = bytes - ?, files = files - 1 where account_id = ?";

    private final Jdbi jdbi;

    FileStore(Database database) {
        this.jdbi = database.jdbi();
    }

    /**
     * Adds a file unless the account's files would then have more than {@code most} bytes.
     *
     * @return false if they would
     */
    static boolean insert(Transaction transaction, StoredFile file, long most) {
        transaction.update(OPEN_SPACE, file.accountId());
        return transaction.update(TAKE_SPACE, file.bytes(), file.accountId(), file.bytes(), most) == 1
                && transaction.update(
                                INSERT,
                                file.id(),
                                file.accountId(),
                                file.purpose().label(),
                                file.name(),
                                file.mediaType(),
                                file.blob().name(),
                                file.bytes(),
                                file.createdAt().toEpochMilli(),
                                file.expiresAt().map(Instant::toEpochMilli).orElse(null))
                        == 1;
    }

    boolean has(long id) {
        return jdbi.withHandle(handle -> handle.createQuery("select 1 from stored_file where id = :id")
                .bind("id", id)
                .mapTo(Integer.class)
                .findFirst()
                .isPresent());
    }

    /** What all files of an account take. */
    Space used(String accountId) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select files, bytes from file_space where account_id = :account")
                        .bind("account", accountId)
                        .map((row, _) -> new Space(row.getLong(1), row.getLong(2)))
                        .findFirst()
                        .orElse(Space.NONE));
    }

    /** What all files of all accounts take. */
    Space used() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select coalesce(sum(files), 0), coalesce(sum(bytes), 0) from file_space")
                        .map((row, _) -> new Space(row.getLong(1), row.getLong(2)))
                        .one());
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
    static boolean delete(Transaction transaction, StoredFile file) {
        // The space first: it is the lock of the account's files, here as where they are added.
        transaction.update(LOCK_SPACE, file.accountId());
        return transaction.update(DELETE, file.id()) == 1
                && transaction.update(GIVE_SPACE, file.bytes(), file.accountId()) == 1;
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
