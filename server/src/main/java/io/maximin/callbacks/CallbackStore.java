package io.maximin.callbacks;

import io.maximin.callbacks.Callback.Delivery;
import io.maximin.callbacks.Callback.Outcome;
import io.maximin.callbacks.Callback.State;
import io.maximin.db.Database;
import io.maximin.db.Session;
import io.maximin.db.Session.Transaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Callbacks in SQL. What is to be told is written in the transaction of what it tells about. Whoever changes deliveries
 * changes the row of their callback first: that is their lock.
 */
public final class CallbackStore {
    private static final String CHALLENGE = "challenge";

    private static final String INSERT =
            "insert into callback (task_id, account_id, url, host, due_at) values (?, ?, ?, ?, ?)";
    private static final String INSERT_DELIVERY =
            "insert into callback_delivery (task_id, number, subject, created_at) values (?, ?, ?, ?)";
    private static final String QUEUE = """
            update callback set due_at = coalesce(due_at, ?)
            where task_id = ? and state <> 'dropped' and not exists (
                select 1 from callback_delivery d where d.task_id = callback.task_id and d.subject = ?)
            """;
    private static final String NEXT_NUMBER = "select max(number) + 1 from callback_delivery where task_id = ?";
    private static final String TAKE_AWAY = "update callback set lease = lease + 1 where task_id = ?";
    private static final String DROP_DELIVERIES = "delete from callback_delivery where task_id = ?";
    private static final String DROP = "delete from callback where task_id = ?";

    private static final String SETTLE = "update callback set state = ?, due_at = ? where task_id = ? and lease = ?";
    private static final String SETTLE_DELIVERY = """
            update callback_delivery
            set outcome = ?, attempts = attempts + 1, status = ?, error = ?, tried_at = ?, ended_at = ?
            where task_id = ? and number = ?
            """;
    private static final String DROP_WAITING = """
            update callback_delivery set outcome = 'dropped', ended_at = ? where task_id = ? and outcome = 'waiting'
            """;
    private static final String REST = """
            update callback set due_at = null
            where task_id = ? and not exists (
                select 1 from callback_delivery d where d.task_id = callback.task_id and d.outcome = 'waiting')
            """;

    private final Jdbi jdbi;
    private final Session session;

    public CallbackStore(Database database) {
        this.jdbi = database.jdbi();
        this.session = database.session();
    }

    /** Has the program behind a url told about a new task, once it has answered the challenge. */
    public static void begin(Transaction transaction, long taskId, String accountId, CallbackUrl url, Instant now) {
        transaction.update(INSERT, taskId, accountId, url.text(), url.host(), now.toEpochMilli());
        transaction.update(INSERT_DELIVERY, taskId, 0, CHALLENGE, now.toEpochMilli());
    }

    /**
     * Has it told that the task has come to a state; nothing happens if it has been told that before, or nobody wants
     * to be told.
     */
    public static void changed(Transaction transaction, long taskId, String state, Instant now) {
        if (transaction.update(QUEUE, now.toEpochMilli(), taskId, state) == 1) {
            long number = transaction.number(NEXT_NUMBER, taskId);
            transaction.update(INSERT_DELIVERY, taskId, number, state, now.toEpochMilli());
        }
    }

    /** Forgets it all, before the task is forgotten. */
    public static void drop(Transaction transaction, long taskId) {
        if (transaction.update(TAKE_AWAY, taskId) == 1) {
            transaction.update(DROP_DELIVERIES, taskId);
            transaction.update(DROP, taskId);
        }
    }

    /** The callback of a task, if it has one. */
    public Optional<Callback> find(long taskId) {
        return jdbi.withHandle(handle -> {
            List<Delivery> deliveries = handle.createQuery(
                            "select * from callback_delivery where task_id = :task order by number")
                    .bind("task", taskId)
                    .map((row, _) -> delivery(row))
                    .list();
            return handle.createQuery("select * from callback where task_id = :task")
                    .bind("task", taskId)
                    .map((row, _) -> new Callback(
                            taskId,
                            row.getString("url"),
                            State.ofLabel(row.getString("state")),
                            time(row, "due_at"),
                            deliveries))
                    .findFirst();
        });
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        int status = row.getInt("status");
        boolean answered = !row.wasNull();
        return new Delivery(
                row.getString("subject"),
                Outcome.ofLabel(row.getString("outcome")),
                row.getInt("attempts"),
                answered ? Optional.of(status) : Optional.empty(),
                Optional.ofNullable(row.getString("error")),
                Instant.ofEpochMilli(row.getLong("created_at")),
                time(row, "tried_at"),
                time(row, "ended_at"));
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    /** A callback that is due, before it is anybody's. */
    private record Due(long taskId, String accountId, String url, String host, long lease) {}

    /**
     * Takes what is due longest.
     *
     * @param lanes whose full hosts and accounts wait
     * @param until nobody else takes it before
     */
    Optional<Claim> claim(Lanes lanes, Instant now, Instant until) {
        return jdbi.withHandle(handle -> {
            var due = due(handle, lanes, now);
            while (due.isPresent()) {
                if (take(handle, due.get(), now, until)) {
                    return Optional.of(claim(handle, due.get(), until));
                }
                due = due(handle, lanes, now);
            }
            return Optional.empty();
        });
    }

    private static Optional<Due> due(Handle handle, Lanes lanes, Instant now) {
        return handle.createQuery("""
                        select * from callback
                        where due_at <= :now and host not in (<hosts>) and account_id not in (<accounts>)
                        order by due_at limit 1
                        """)
                .bind("now", now.toEpochMilli())
                .bindList("hosts", List.copyOf(orNobody(lanes.fullHosts())))
                .bindList("accounts", List.copyOf(orNobody(lanes.fullAccounts())))
                .map((row, _) -> new Due(
                        row.getLong("task_id"),
                        row.getString("account_id"),
                        row.getString("url"),
                        row.getString("host"),
                        row.getLong("lease")))
                .findFirst();
    }

    /** SQL has no empty lists. */
    private static Set<String> orNobody(Set<String> names) {
        Set<String> some = new HashSet<>(names);
        some.add("");
        return some;
    }

    private static boolean take(Handle handle, Due due, Instant now, Instant until) {
        return handle.execute("""
                        update callback set due_at = ?, lease = lease + 1
                        where task_id = ? and lease = ? and due_at <= ?
                        """, until.toEpochMilli(), due.taskId(), due.lease(), now.toEpochMilli()) == 1;
    }

    private static Claim claim(Handle handle, Due due, Instant until) {
        return handle.createQuery("""
                        select number, subject, attempts from callback_delivery
                        where task_id = :task and outcome = 'waiting' order by number limit 1
                        """)
                .bind("task", due.taskId())
                .map((row, _) -> new Claim(
                        due.taskId(),
                        due.accountId(),
                        due.url(),
                        due.host(),
                        due.lease() + 1,
                        until,
                        row.getInt(1),
                        row.getString(2),
                        row.getInt(3)))
                .one();
    }

    /** Gives back what was not tried; nothing happens if the lease is lost. */
    void release(Claim claim, Instant now) {
        jdbi.useHandle(handle -> handle.execute(
                "update callback set due_at = ? where task_id = ? and lease = ?",
                now.toEpochMilli(),
                claim.taskId(),
                claim.lease()));
    }

    /**
     * Writes an attempt down; false if the lease is lost.
     *
     * @param due when the next attempt at it is to be made, or the next delivery
     */
    boolean settle(Claim claim, Attempt attempt, Outcome outcome, Instant now, Instant due) {
        var held = new AtomicBoolean();
        session.transaction(transaction -> held.set(settled(transaction, claim, attempt, outcome, now, due)));
        return held.get();
    }

    private static boolean settled(
            Transaction transaction, Claim claim, Attempt attempt, Outcome outcome, Instant now, Instant due) {
        var state = state(claim, outcome);
        if (transaction.update(SETTLE, state.label(), due.toEpochMilli(), claim.taskId(), claim.lease()) == 0) {
            return false;
        }
        transaction.update(
                SETTLE_DELIVERY,
                outcome.label(),
                attempt.status().orElse(null),
                attempt.error().orElse(null),
                now.toEpochMilli(),
                outcome == Outcome.WAITING ? null : now.toEpochMilli(),
                claim.taskId(),
                claim.number());
        if (state == State.DROPPED) {
            transaction.update(DROP_WAITING, now.toEpochMilli(), claim.taskId());
        }
        transaction.update(REST, claim.taskId());
        return true;
    }

    private static State state(Claim claim, Outcome outcome) {
        if (!claim.isChallenge()) {
            return State.ACCEPTED;
        }
        return switch (outcome) {
            case WAITING -> State.CHALLENGED;
            case DELIVERED -> State.ACCEPTED;
            case GIVEN_UP, DROPPED -> State.DROPPED;
        };
    }
}
