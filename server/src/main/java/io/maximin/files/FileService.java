package io.maximin.files;

import io.maximin.db.Database;
import io.maximin.db.GroupCommit;
import io.maximin.db.Session;
import io.maximin.error.ApiException;
import io.maximin.error.ClientGoneException;
import io.maximin.error.ErrorKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of accounts. A file exists once its row does, and the row is written after the bytes are safe; deleting
 * goes the other way. Bytes that a crash leaves without a row are swept away.
 */
public final class FileService {
    /** Files that a listing shows at most. */
    public static final int MOST_LISTED = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(FileService.class);
    private static final long FIRST_ID = 100_000_000_000_000L;
    private static final long END_OF_IDS = 1_000_000_000_000_000L;
    private static final int EXPIRED_AT_ONCE = 100;

    /** Longer than any upload takes. */
    private static final Duration ORPHAN_AGE = Duration.ofHours(1);

    private final GroupCommit<Session.Transaction> commits;
    private final FileStore store;
    private final Blobs blobs;
    private final FilesConfig config;
    private final FileMetrics metrics;
    private final InstantSource clock;
    private final RandomGenerator random;

    /** @param random a secure one; safe for use by several threads at once */
    public FileService(
            Database database,
            Blobs blobs,
            FilesConfig config,
            FileMetrics metrics,
            InstantSource clock,
            RandomGenerator random) {
        this.commits = database.durable();
        this.store = new FileStore(database);
        this.blobs = blobs;
        this.config = config;
        this.metrics = metrics;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Begins an upload, which the caller closes.
     *
     * @param allowed purposes that may be named
     * @throws ApiException if the account has no room for a single byte
     */
    public Upload upload(String accountId, Set<Purpose> allowed) {
        if (store.used(accountId).bytes() >= config.accountBytes().bytes()) {
            throw full();
        }
        return new Upload(this, accountId, allowed, config.maxBytes());
    }

    /**
     * Keeps what the server made.
     *
     * @throws ApiException if the file or all of the account's are too large, or the bytes cannot be kept
     */
    public StoredFile add(NewFile file, InputStream content) {
        return keep(file, put(content, config.maxBytes().bytes()));
    }

    /** @throws ApiException for an id of nobody or of another account */
    public StoredFile find(String accountId, long id) {
        return store.find(id, clock.instant())
                .filter(file -> file.accountId().equals(accountId))
                .orElseThrow(FileService::notFound);
    }

    /** A file of any account: for operators, and for those who show that they may see it. */
    public Optional<StoredFile> find(long id) {
        return store.find(id, clock.instant());
    }

    /** The files of an account for a purpose, or for all; newest first, {@link #MOST_LISTED} at most. */
    public List<StoredFile> list(String accountId, Optional<Purpose> purpose) {
        Set<Purpose> purposes = purpose.<Set<Purpose>>map(EnumSet::of).orElse(EnumSet.allOf(Purpose.class));
        return store.list(accountId, purposes, clock.instant(), MOST_LISTED);
    }

    /** What all files of an account take. */
    public Space used(String accountId) {
        return store.used(accountId);
    }

    /**
     * Up to {@code length} bytes from {@code begin} on.
     *
     * @throws java.nio.file.NoSuchFileException if the file was deleted meanwhile
     */
    public InputStream open(StoredFile file, long begin, long length) throws IOException {
        return blobs.open(file.blob().name(), begin, length);
    }

    /** All of a blob. */
    public InputStream open(Blobs.Blob blob) throws IOException {
        return blobs.open(blob.name(), 0, blob.bytes());
    }

    /**
     * @param purpose must be the file's, if it is given
     * @throws ApiException if there is no such file of the account, or its purpose is another
     */
    public void delete(String accountId, long id, Optional<Purpose> purpose) {
        StoredFile file = find(accountId, id);
        purpose.filter(given -> given != file.purpose()).ifPresent(given -> {
            throw ApiException.invalid("purpose '" + given.label() + "' is not the purpose of the file");
        });
        if (!delete(file)) {
            throw notFound();
        }
    }

    private boolean delete(StoredFile file) {
        boolean deleted = commits.run(file.accountId(), transaction -> FileStore.delete(transaction, file));
        if (deleted) {
            discard(file.blob());
        }
        return deleted;
    }

    /** Tells the metrics how many files there are and what they take. */
    public void measure() {
        metrics.kept(store.used());
    }

    /** Deletes what has expired. */
    public void expire() {
        Instant now = clock.instant();
        List<StoredFile> expired;
        do {
            expired = store.expired(now, EXPIRED_AT_ONCE);
            expired.forEach(this::delete);
        } while (!expired.isEmpty());
    }

    /**
     * Deletes bytes that are older than an hour and belong to nothing.
     *
     * @param others given some names of blobs answers those that are not files but needed
     */
    public void sweep(UnaryOperator<Set<String>> others) {
        try {
            blobs.sweep(clock.instant().minus(ORPHAN_AGE), names -> {
                Set<String> known = new HashSet<>(store.known(names));
                known.addAll(others.apply(names));
                return known;
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Keeps bytes that are going to belong to a file or a task; {@link #sweep} deletes them if they never do.
     *
     * @param most bytes
     * @throws ApiException if there are more, or they cannot be kept
     */
    public Blobs.Blob put(InputStream content, long most) {
        var bounded = new Bounded(content, most, () -> tooLarge(most));
        try {
            return blobs.put(bounded);
        } catch (ClosedByInterruptException e) {
            throw new ClientGoneException(e);
        } catch (IOException e) {
            LOG.error("a file could not be stored", e);
            throw new ApiException(ErrorKind.UNAVAILABLE, "internal service error, the file could not be stored", e);
        }
    }

    /** Makes a file of bytes that are safe. They belong to the database from here on, even if it fails to answer. */
    StoredFile keep(NewFile file, Blobs.Blob blob) {
        var stored = new StoredFile(newId(), file, blob, clock.instant());
        try {
            commits.run(file.accountId(), transaction -> add(transaction, stored));
        } catch (ApiException e) {
            discard(blob);
            throw e;
        }
        metrics.stored(stored);
        return stored;
    }

    /**
     * Adds a file whose bytes are kept, in a transaction of the caller.
     *
     * @throws ApiException if the account's files would be too large; the transaction is to be given up then
     */
    public boolean add(Session.Transaction transaction, StoredFile file) {
        if (!FileStore.insert(transaction, file, config.accountBytes().bytes())) {
            throw full();
        }
        return true;
    }

    /** An id of 15 digits that no file has, for a file or for what is going to make one. */
    public long newId() {
        long id = random.nextLong(FIRST_ID, END_OF_IDS);
        while (store.has(id)) {
            id = random.nextLong(FIRST_ID, END_OF_IDS);
        }
        return id;
    }

    /** Deletes bytes that belong to nothing any more; what cannot be deleted now is swept away later. */
    public void discard(Blobs.Blob blob) {
        try {
            blobs.delete(blob.name());
        } catch (IOException e) {
            LOG.warn("bytes that nobody needs stay for a while", e);
        }
    }

    static ApiException tooLarge(long most) {
        return new ApiException(ErrorKind.TOO_LARGE, "invalid params, file exceeds the limit of " + most + " bytes");
    }

    private ApiException full() {
        return new ApiException(
                ErrorKind.TOO_LARGE,
                "invalid params, the files of the account exceed the limit of " + config.accountBytes());
    }

    private static ApiException notFound() {
        return new ApiException(ErrorKind.NOT_FOUND, "invalid params, file not found");
    }
}
