package io.maximin.tasks;

import io.maximin.callbacks.CallbackStore;
import io.maximin.db.Database;
import io.maximin.db.Session.Transaction;
import io.maximin.error.ErrorKind;
import io.maximin.files.Blobs.Blob;
import io.maximin.json.Json;
import io.maximin.limits.Product;
import io.maximin.tasks.Task.Failure;
import io.maximin.tasks.Task.Order;
import io.maximin.tasks.Task.Times;
import io.maximin.usage.Job;
import io.maximin.usage.Units;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/**
 * Tasks in SQL. Whoever changes a task's state changes the share of its account first: that row is the lock of the
 * account's tasks of a kind, and its counts are always those of the rows.
 */
final class TaskStore {
    private static final String OPEN_SHARE =
            "insert into task_share (kind, account_id) values (?, ?) on conflict (kind, account_id) do nothing";
    static final String LOCK_SHARE = "update task_share set running = running where kind = ? and account_id = ?";
    private static final String ADD_QUEUED = """
            update task_share set queued = queued + 1 where kind = ? and account_id = ? and queued + running < ?
            """;
    private static final String WAITING = "select coalesce(sum(queued + running), 0) from task_share where kind = ?";
    private static final String INSERT = """
            insert into task (id, account_id, key_id, kind, state, request, idempotency_key, charge_id, file_id,
                created_at, due_at, job, retry_of)
            values (?, ?, ?, ?, 'queued', ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """;
    private static final String INSERT_BLOB =
            "insert into task_blob (task_id, role, number, blob, bytes) values (?, ?, ?, ?, ?)";
    static final String FIND = "select * from task where id = ?";
    private static final String CANCEL_QUEUED = """
            update task set state = 'cancelled', ended_at = ? where id = ? and state = 'queued'
            """;
    private static final String CANCEL_RUNNING = """
            update task set state = 'cancelled', process_id = null, ended_at = ? where id = ? and state = 'running'
            """;
    private static final String HURRY = """
            update task set due_at = case when due_at > ? then ? else due_at end where id = ? and state = 'queued'
            """;
    private static final String MOVE_INPUTS = "update task_blob set task_id = ? where task_id = ? and role = 'input'";
    private static final String LEAVE_QUEUE =
            "update task_share set queued = queued - 1 where kind = ? and account_id = ?";
    static final String LEAVE_WORK = "update task_share set running = running - 1 where kind = ? and account_id = ?";
    private static final String DROP_BLOBS = "delete from task_blob where task_id = ?";
    static final String DROP_PARTS = "delete from task_blob where task_id = ? and role = 'part'";
    private static final String DROP = "delete from task where id = ?";

    private final Jdbi jdbi;

    TaskStore(Database database) {
        this.jdbi = database.jdbi();
    }

    /** What may stop a task from being added. */
    enum Added {
        YES,
        BACKLOG_OF_ACCOUNT,
        BACKLOG,
        /** The id is taken, or the idempotency key, or the place of the task that it was to take the place of. */
        KNOWN
    }

    /** Adds a task that waits; anything but {@link Added#YES} leaves the transaction to be given up. */
    static Added insert(Transaction transaction, Task task, NewTask asked, TasksConfig bounds) {
        var kind = task.kind().label();
        transaction.update(OPEN_SHARE, kind, task.accountId());
        if (transaction.update(ADD_QUEUED, kind, task.accountId(), bounds.accountBacklog()) == 0) {
            return Added.BACKLOG_OF_ACCOUNT;
        }
        if (transaction.number(WAITING, kind) > bounds.backlog()) {
            return Added.BACKLOG;
        }
        long now = task.times().createdAt().toEpochMilli();
        int added = transaction.update(
                INSERT,
                task.id(),
                task.accountId(),
                task.order().keyId(),
                kind,
                task.order().request(),
                asked.idempotencyKey().orElse(null),
                task.order().chargeId().orElse(null),
                task.fileId(),
                now,
                now,
                JobRow.of(asked.job()).json(),
                task.order().retryOf().orElse(null));
        int number = 0;
        for (Blob input : added == 0 ? List.<Blob>of() : asked.inputs()) {
            transaction.update(INSERT_BLOB, task.id(), TaskRole.INPUT.label(), number++, input.name(), input.bytes());
        }
        if (added == 1) {
            asked.callback()
                    .ifPresent(url -> CallbackStore.begin(
                            transaction,
                            task.id(),
                            task.accountId(),
                            url,
                            task.times().createdAt()));
        }
        return added == 0 ? Added.KNOWN : Added.YES;
    }

    static Optional<Task> find(Transaction transaction, long id) {
        return transaction.first(FIND, TaskStore::task, id);
    }

    /** False if it is in a final state already. */
    static boolean cancel(Transaction transaction, Task task, Instant now) {
        var kind = task.kind().label();
        transaction.update(LOCK_SHARE, kind, task.accountId());
        if (transaction.update(CANCEL_QUEUED, now.toEpochMilli(), task.id()) == 1) {
            transaction.update(LEAVE_QUEUE, kind, task.accountId());
        } else if (transaction.update(CANCEL_RUNNING, now.toEpochMilli(), task.id()) == 1) {
            transaction.update(LEAVE_WORK, kind, task.accountId());
        } else {
            return false;
        }
        transaction.update(DROP_PARTS, task.id());
        CallbackStore.changed(transaction, task.id(), TaskState.CANCELLED.label(), now);
        return true;
    }

    /** Has a waiting task begun at once; false if it does not wait. */
    static boolean hurry(Transaction transaction, long id, Instant now) {
        return transaction.update(HURRY, now.toEpochMilli(), now.toEpochMilli(), id) == 1;
    }

    /** Gives what one task was given to another; answers how much that is. */
    static int moveInputs(Transaction transaction, long from, long to) {
        return transaction.update(MOVE_INPUTS, to, from);
    }

    /** Forgets a task. */
    static void drop(Transaction transaction, long id) {
        CallbackStore.drop(transaction, id);
        transaction.update(DROP_BLOBS, id);
        transaction.update(DROP, id);
    }

    Optional<Task> find(long id) {
        return jdbi.withHandle(handle ->
                handle.createQuery(FIND).bind(0, id).map((row, _) -> task(row)).findFirst());
    }

    Optional<Task> find(String accountId, String idempotencyKey) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from task where account_id = :account and idempotency_key = :key")
                .bind("account", accountId)
                .bind("key", idempotencyKey)
                .map((row, _) -> task(row))
                .findFirst());
    }

    /** What was reserved for a task; empty if it is older than this is kept. */
    Optional<Job> job(long id) {
        return jdbi.withHandle(handle -> handle.createQuery("select job from task where id = :id and job is not null")
                .bind("id", id)
                .map((row, _) -> JobRow.read(row.getString(1)).job())
                .findFirst());
    }

    /** The task that took the place of another. */
    Optional<Long> successor(long id) {
        return jdbi.withHandle(handle -> handle.createQuery("select id from task where retry_of = :id")
                .bind("id", id)
                .mapTo(Long.class)
                .findFirst());
    }

    /** Newest first. */
    List<Task> list(TaskQuery query) {
        List<String> conditions = new ArrayList<>();
        query.accountId().ifPresent(_ -> conditions.add("account_id = :account"));
        query.kind().ifPresent(_ -> conditions.add("kind = :kind"));
        query.state().ifPresent(_ -> conditions.add("state = :state"));
        var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        return jdbi.withHandle(handle -> {
            var select = handle.createQuery("select * from task" + where + " order by created_at desc, id limit :most")
                    .bind("most", query.most());
            query.accountId().ifPresent(account -> select.bind("account", account));
            query.kind().ifPresent(kind -> select.bind("kind", kind.label()));
            query.state().ifPresent(state -> select.bind("state", state.label()));
            return select.map((row, _) -> task(row)).list();
        });
    }

    /** The blobs of a task in one role, in order. */
    List<Blob> blobs(long taskId, TaskRole role) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select blob, bytes from task_blob where task_id = :task and role = :role order by number")
                .bind("task", taskId)
                .bind("role", role.label())
                .map((row, _) -> new Blob(row.getString(1), row.getLong(2)))
                .list());
    }

    /** Those of the names that a task has. */
    Set<String> known(Set<String> blobs) {
        return new HashSet<>(
                jdbi.withHandle(handle -> handle.createQuery("select blob from task_blob where blob in (<blobs>)")
                        .bindList("blobs", List.copyOf(blobs))
                        .mapTo(String.class)
                        .list()));
    }

    /** Tasks that ended before a time. */
    List<Task> endedBefore(Instant time, int most) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from task where ended_at < :time order by ended_at limit :most")
                        .bind("time", time.toEpochMilli())
                        .bind("most", most)
                        .map((row, _) -> task(row))
                        .list());
    }

    static Task task(ResultSet row) throws SQLException {
        var order = new Order(
                row.getString("account_id"),
                row.getString("key_id"),
                TaskKind.ofLabel(row.getString("kind")).orElseThrow(),
                row.getString("request"),
                Optional.ofNullable(row.getString("charge_id")),
                number(row, "retry_of"));
        var failure = Optional.ofNullable(row.getString("error_kind")).map(ErrorKind::valueOf);
        var message = row.getString("error_message");
        return new Task(
                row.getLong("id"),
                order,
                row.getLong("file_id"),
                TaskState.ofLabel(row.getString("state")).orElseThrow(),
                row.getInt("progress") / 1000.0,
                row.getInt("attempts"),
                failure.map(kind -> new Failure(kind, message)),
                new Times(
                        Instant.ofEpochMilli(row.getLong("created_at")),
                        Instant.ofEpochMilli(row.getLong("due_at")),
                        time(row, "started_at"),
                        time(row, "ended_at")));
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return number(row, column).map(Instant::ofEpochMilli);
    }

    private static Optional<Long> number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }

    /** A job in its column. */
    private record JobRow(String product, String model, String item, Units bound) {
        static JobRow of(Job job) {
            return new JobRow(job.product().label(), job.model(), job.item(), job.bound());
        }

        static JobRow read(String json) {
            return Json.read(json, JobRow.class);
        }

        String json() {
            return Json.write(this);
        }

        Job job() {
            return new Job(Product.ofLabel(product).orElseThrow(), model, item, bound);
        }
    }
}
