package io.maximin.tasks;

import io.maximin.callbacks.CallbackStore;
import io.maximin.db.Database;
import io.maximin.db.Session;
import io.maximin.db.Session.Transaction;
import io.maximin.files.Blobs.Blob;
import io.maximin.tasks.Task.Failure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * The work on tasks in SQL. A task that runs is leased to one attempt of one process; every change asks for that lease,
 * so that what a process does after it was taken for dead changes nothing.
 */
final class LeaseStore {
    private static final String LOCK_KIND = "update task_kind set claims = claims + 1 where kind = ?";

    /** Of the account that has fewest running, and was served longest ago, the task that is due longest. */
    private static final String NEXT = """
            select t.* from task_share s join task t on t.id = (
                select q.id from task q
                where q.kind = s.kind and q.account_id = s.account_id and q.state = 'queued' and q.due_at <= ?
                order by q.due_at, q.id limit 1)
            where s.kind = ? and s.queued > 0 and s.running < ?
            order by s.running, s.served_at, s.account_id limit 1
            """;

    private static final String TAKE_SHARE = """
            update task_share set queued = queued - 1, running = running + 1, served_at = ?
            where kind = ? and account_id = ?
            """;
    private static final String TAKE = """
            update task set state = 'running', process_id = ?, lease = lease + 1, attempts = attempts + 1,
                started_at = coalesce(started_at, ?)
            where id = ? and state = 'queued'
            """;
    private static final String TAKEN = "select * from task where id = ?";
    private static final String LOCK_SHARE =
            "update task_share set running = running where kind = ? and account_id = ?";
    private static final String KEEP = """
            update task set progress = ?, attempts = 1 where id = ? and state = 'running' and lease = ?
            """;
    private static final String INSERT_PART = """
            insert into task_blob (task_id, role, number, blob, bytes) values (?, 'part', ?, ?, ?)
            """;
    private static final String PROGRESS = """
            update task set progress = ? where id = ? and state = 'running' and lease = ?
            """;
    private static final String END = """
            update task set state = ?, process_id = null, ended_at = ?, error_kind = ?, error_message = ?,
                progress = case when ? = 'succeeded' then 1000 else progress end
            where id = ? and state = 'running' and lease = ?
            """;
    private static final String END_SHARE =
            "update task_share set running = running - 1 where kind = ? and account_id = ?";
    private static final String DROP_PARTS = "delete from task_blob where task_id = ? and role = 'part'";
    private static final String PUT_BACK = """
            update task set state = 'queued', process_id = null, due_at = ?, attempts = ?, error_kind = ?,
                error_message = ?
            where id = ? and state = 'running' and lease = ?
            """;
    private static final String PUT_BACK_SHARE = """
            update task_share set queued = queued + 1, running = running - 1 where kind = ? and account_id = ?
            """;

    private final Jdbi jdbi;
    private final Session session;

    LeaseStore(Database database) {
        this.jdbi = database.jdbi();
        this.session = database.session();
    }

    /**
     * A task that is this process's to do.
     *
     * @param task as it was when it was taken, this attempt counted
     * @param number of the lease
     */
    record Lease(Task task, long number) {
        private static Lease of(ResultSet row) throws SQLException {
            return new Lease(TaskStore.task(row), row.getLong("lease"));
        }

        private String kind() {
            return task.kind().label();
        }
    }

    /**
     * Makes the lock of a kind, if it is not there. Never together with other changes: it would wait for whoever holds
     * the lock.
     */
    void open(TaskKind kind) {
        jdbi.useHandle(handle ->
                handle.execute("insert into task_kind (kind) values (?) on conflict (kind) do nothing", kind.label()));
    }

    /**
     * Takes the task whose turn it is. Whoever takes one of a kind waits for whoever is taking another, over all
     * processes, so that nobody has more running than may.
     */
    Optional<Lease> take(TaskKind kind, String processId, int mostOfAccount, Instant now) {
        List<Lease> taken = new ArrayList<>();
        session.transaction(transaction -> {
            transaction.update(LOCK_KIND, kind.label());
            transaction
                    .first(NEXT, TaskStore::task, now.toEpochMilli(), kind.label(), mostOfAccount)
                    .flatMap(next -> take(transaction, next, processId, now))
                    .ifPresent(taken::add);
        });
        return taken.stream().findFirst();
    }

    private static Optional<Lease> take(Transaction transaction, Task next, String processId, Instant now) {
        transaction.update(TAKE_SHARE, now.toEpochMilli(), next.kind().label(), next.accountId());
        if (transaction.update(TAKE, processId, now.toEpochMilli(), next.id()) == 0) {
            // It was cancelled between the two statements.
            transaction.update(PUT_BACK_SHARE, next.kind().label(), next.accountId());
            return Optional.empty();
        }
        CallbackStore.changed(transaction, next.id(), TaskState.RUNNING.label(), now);
        return transaction.first(TAKEN, Lease::of, next.id());
    }

    /** Keeps a part; false if the lease is lost. An attempt that gets on is as good as a first one. */
    boolean keep(Lease lease, int number, Blob part, int permille) {
        List<Boolean> kept = new ArrayList<>();
        session.transaction(transaction -> {
            kept.add(transaction.update(KEEP, permille, lease.task().id(), lease.number()) == 1);
            if (kept.getFirst()) {
                transaction.update(INSERT_PART, lease.task().id(), number, part.name(), part.bytes());
            }
        });
        return kept.getFirst();
    }

    void progress(Lease lease, int permille) {
        jdbi.useHandle(handle -> handle.execute(PROGRESS, permille, lease.task().id(), lease.number()));
    }

    /** Ends a task for good; false if the lease is lost. */
    static boolean end(Transaction transaction, Lease lease, TaskState state, Optional<Failure> failure, Instant now) {
        transaction.update(LOCK_SHARE, lease.kind(), lease.task().accountId());
        int ended = transaction.update(
                END,
                state.label(),
                now.toEpochMilli(),
                failure.map(why -> why.kind().name()).orElse(null),
                failure.map(Failure::message).orElse(null),
                state.label(),
                lease.task().id(),
                lease.number());
        if (ended == 1) {
            transaction.update(END_SHARE, lease.kind(), lease.task().accountId());
            transaction.update(DROP_PARTS, lease.task().id());
            CallbackStore.changed(transaction, lease.task().id(), state.label(), now);
        }
        return ended == 1;
    }

    /**
     * Lets a task wait again, its parts kept; nothing happens if the lease is lost.
     *
     * @param attempts to be counted so far
     */
    void putBack(Lease lease, int attempts, Optional<Failure> failure, Instant due) {
        session.transaction(transaction -> {
            transaction.update(LOCK_SHARE, lease.kind(), lease.task().accountId());
            int back = transaction.update(
                    PUT_BACK,
                    due.toEpochMilli(),
                    attempts,
                    failure.map(why -> why.kind().name()).orElse(null),
                    failure.map(Failure::message).orElse(null),
                    lease.task().id(),
                    lease.number());
            if (back == 1) {
                transaction.update(PUT_BACK_SHARE, lease.kind(), lease.task().accountId());
            }
        });
    }

    /** Processes that have tasks. */
    List<String> processes() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select distinct process_id from task where state = 'running'")
                        .mapTo(String.class)
                        .list());
    }

    /** What a process is working on. */
    List<Lease> of(String processId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from task where state = 'running' and process_id = :process order by id")
                .bind("process", processId)
                .map((row, _) -> Lease.of(row))
                .list());
    }
}
