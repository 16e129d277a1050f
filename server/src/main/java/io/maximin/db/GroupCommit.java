package io.maximin.db;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs small changes of the database in common transactions: whoever finds nobody else at it commits all that wait. One
 * caller alone pays for one transaction and no change of thread; sixty-four pay for one together.
 *
 * @param <C> what a change works on inside a transaction
 */
public final class GroupCommit<C> {
    /** Changes of one transaction at most, so that others can write in between. */
    private static final int MOST = 256;

    private final Transactions<C> transactions;
    private final AtomicBoolean committing = new AtomicBoolean();
    private final Queue<Change<C, ?>> waiting = new ConcurrentLinkedQueue<>();

    /** Runs work in one transaction, which is undone if the work throws. */
    public interface Transactions<C> {
        void run(Consumer<C> work);
    }

    public GroupCommit(Transactions<C> transactions) {
        this.transactions = transactions;
    }

    private static final class Change<C, T> {
        private final String account;
        private final Function<C, T> work;
        private final Thread caller = Thread.currentThread();
        private volatile boolean done;
        private @Nullable T result;
        private @Nullable RuntimeException failure;

        Change(String account, Function<C, T> work) {
            this.account = account;
            this.work = work;
        }

        void apply(C connection) {
            result = work.apply(connection);
        }

        void finish() {
            done = true;
            LockSupport.unpark(caller);
        }
    }

    /**
     * Makes a change and returns when it is committed. Not interruptible: it takes a moment, and money is at stake.
     *
     * @param account whose row it locks; rows are locked in one order, so that processes do not block each other
     */
    public <T> T run(String account, Function<C, T> work) {
        var change = new Change<>(account, work);
        waiting.add(change);
        boolean interrupted = false;
        while (!change.done) {
            if (committing.compareAndSet(false, true)) {
                lead();
            } else {
                LockSupport.park(this);
                interrupted |= Thread.interrupted();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (change.failure != null) {
            throw change.failure;
        }
        return Objects.requireNonNull(change.result);
    }

    /** Whether a transaction is under way. */
    boolean busy() {
        return committing.get();
    }

    private void lead() {
        try {
            commitWaiting();
        } finally {
            committing.set(false);
            // Who came too late for this transaction is the first to see to the next.
            var next = waiting.peek();
            if (next != null) {
                LockSupport.unpark(next.caller);
            }
        }
    }

    /** Changes that wait for the next one. */
    int waiting() {
        return waiting.size();
    }

    private void commitWaiting() {
        List<Change<C, ?>> batch = new ArrayList<>();
        for (var next = waiting.poll(); next != null; next = batch.size() < MOST ? waiting.poll() : null) {
            batch.add(next);
        }
        batch.sort(Comparator.comparing(change -> change.account));
        try {
            transactions.run(connection -> batch.forEach(change -> change.apply(connection)));
        } catch (RuntimeException e) {
            alone(batch, e);
        } catch (Error e) {
            batch.forEach(change -> change.failure = new IllegalStateException("the program failed", e));
            throw e;
        } finally {
            batch.forEach(Change::finish);
        }
    }

    /** One that fails spoils the transaction for all, so each gets its own. */
    private void alone(List<Change<C, ?>> batch, RuntimeException failure) {
        if (batch.size() == 1) {
            batch.getFirst().failure = failure;
            return;
        }
        for (var change : batch) {
            try {
                transactions.run(change::apply);
            } catch (RuntimeException e) {
                change.failure = e;
            }
        }
    }
}
