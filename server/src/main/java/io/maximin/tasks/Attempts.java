package io.maximin.tasks;

import io.maximin.db.Database;
import io.maximin.db.GroupCommit;
import io.maximin.db.Session.Transaction;
import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import io.maximin.files.Blobs.Blob;
import io.maximin.files.FileService;
import io.maximin.files.NewFile;
import io.maximin.files.StoredFile;
import io.maximin.tasks.LeaseStore.Lease;
import io.maximin.tasks.Task.Failure;
import io.maximin.tasks.TaskRunner.Made;
import io.maximin.usage.Outcome;
import io.maximin.usage.Reservations;
import io.maximin.usage.Units;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has tasks done, and writes down what came of it. */
final class Attempts {
    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final int MOST_DOUBLINGS = 10;

    private final TaskStore store;
    private final LeaseStore leases;
    private final GroupCommit<Transaction> commits;
    private final Reservations reservations;
    private final FileService files;
    private final TasksConfig config;
    private final TaskMetrics metrics;
    private final InstantSource clock;

    Attempts(
            Database database,
            Reservations reservations,
            FileService files,
            TasksConfig config,
            TaskMetrics metrics,
            InstantSource clock) {
        this.store = new TaskStore(database);
        this.leases = new LeaseStore(database);
        this.commits = database.durable();
        this.reservations = reservations;
        this.files = files;
        this.config = config;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * Does a task to its end, or to the end of this attempt.
     *
     * @param closing whether an interrupt means that the process stops
     */
    void run(TaskRunner runner, Lease lease, BooleanSupplier closing) {
        long id = lease.task().id();
        try {
            finish(lease, runner.run(new TaskRun(lease, store, leases, files)));
        } catch (LeaseLostException _) {
            LOG.info("task {} was cancelled or taken over", id);
        } catch (InterruptedException _) {
            stopped(lease, closing);
        } catch (ApiException e) {
            failed(lease, new Failure(e.kind(), e.getMessage()));
        } catch (RuntimeException e) {
            if (closing.getAsBoolean()) {
                stopped(lease, closing);
                return;
            }
            LOG.error("task {} failed", id, e);
            failed(lease, new Failure(ErrorKind.INTERNAL, "unknown error"));
        }
    }

    private void stopped(Lease lease, BooleanSupplier closing) {
        if (closing.getAsBoolean()) {
            // It was not its fault: this attempt does not count.
            int attempts = lease.task().attempts() - 1;
            leases.putBack(lease, attempts, lease.task().failure(), clock.instant());
        }
    }

    private void finish(Lease lease, Made made) {
        Task task = lease.task();
        Instant now = clock.instant();
        var described = made.file();
        var file = new StoredFile(
                task.fileId(),
                new NewFile(
                        task.accountId(),
                        described.purpose(),
                        described.name(),
                        described.mediaType(),
                        Optional.of(now.plus(config.resultLife()))),
                made.bytes(),
                now);
        try {
            end(
                    lease,
                    TaskState.SUCCEEDED,
                    Optional.empty(),
                    made.units(),
                    transaction -> files.add(transaction, file));
        } catch (LeaseLostException | ApiException e) {
            // After any other failure nobody knows whether the commit came through, and the file may need its bytes.
            files.discard(made.bytes());
            throw e;
        }
    }

    /** What else is written when a task ends. */
    @FunctionalInterface
    private interface Along {
        boolean write(Transaction transaction);
    }

    private void end(Lease lease, TaskState state, Optional<Failure> failure, Units units, Along along) {
        Task task = lease.task();
        List<Blob> parts = store.blobs(task.id(), TaskRole.PART);
        Instant now = clock.instant();
        Runnable settled = commits.run(task.accountId(), transaction -> {
            if (!LeaseStore.end(transaction, lease, state, failure, now)) {
                throw new LeaseLostException(task.id());
            }
            along.write(transaction);
            var outcome = state == TaskState.SUCCEEDED ? Outcome.DONE : Outcome.FAILED;
            return task.order().settle(reservations, transaction, outcome, units);
        });
        settled.run();
        parts.forEach(files::discard);
        metrics.ended(task, state, now);
    }

    /** Tries again what may turn out otherwise, after a pause that doubles; fails the rest. */
    private void failed(Lease lease, Failure failure) {
        Task task = lease.task();
        metrics.failed(task, failure.kind());
        int attempts = store.find(task.id()).map(Task::attempts).orElse(task.attempts());
        if (failure.kind() == ErrorKind.OVERLOADED) {
            // Others are served first, which is no fault of the task: it waits, however long.
            leases.putBack(
                    lease, attempts - 1, Optional.of(failure), clock.instant().plus(FIRST_PAUSE));
            return;
        }
        if (!mayPass(failure.kind()) || attempts >= config.attempts()) {
            fail(lease, failure);
            return;
        }
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
        var due = clock.instant().plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
        LOG.warn("task {} failed in attempt {}, tried again at {}: {}", task.id(), attempts, due, failure.message());
        leases.putBack(lease, attempts, Optional.of(failure), due);
    }

    private void fail(Lease lease, Failure failure) {
        LOG.warn("task {} has failed: {}", lease.task().id(), failure.message());
        try {
            end(lease, TaskState.FAILED, Optional.of(failure), Units.NONE, _ -> true);
        } catch (LeaseLostException _) {
            LOG.info("task {} was cancelled or taken over", lease.task().id());
        }
    }

    /** Whether the same request may well succeed later. */
    private static boolean mayPass(ErrorKind kind) {
        return switch (kind) {
            case RATE_LIMITED,
                    TOKEN_RATE_LIMITED,
                    TOO_MANY_CONNECTIONS,
                    GROWTH_LIMITED,
                    TIMEOUT,
                    OVERLOADED,
                    UNAVAILABLE,
                    INTERNAL -> true;
            case INVALID_REQUEST,
                    NOT_KEPT,
                    TOO_LARGE,
                    MISSING_KEY,
                    INVALID_KEY,
                    FORBIDDEN,
                    NOT_FOUND,
                    MODEL_NOT_IN_PLAN,
                    PLAN_USED_UP,
                    INSUFFICIENT_BALANCE,
                    INPUT_SENSITIVE,
                    OUTPUT_SENSITIVE,
                    INVISIBLE_CHARACTERS,
                    VOICE_NOT_FOUND,
                    IDLE,
                    ILLEGAL_EVENT,
                    TEXT_TOO_LONG,
                    TOO_MANY_EVENTS,
                    ILLEGAL_ORDER -> false;
        };
    }

    /** Has a task of a dead process done by whoever comes first, unless it was the death of too many. */
    void revive(Lease lease) {
        Task task = lease.task();
        metrics.failed(task, ErrorKind.INTERNAL);
        if (task.attempts() >= config.attempts()) {
            fail(lease, new Failure(ErrorKind.INTERNAL, "internal error, the server died while working on it"));
            return;
        }
        leases.putBack(lease, task.attempts(), task.failure(), clock.instant());
    }
}
