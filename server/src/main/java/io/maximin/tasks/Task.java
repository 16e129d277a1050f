package io.maximin.tasks;

import io.maximin.db.Session.Transaction;
import io.maximin.error.ErrorKind;
import io.maximin.usage.Outcome;
import io.maximin.usage.Reservations;
import io.maximin.usage.Units;
import java.time.Instant;
import java.util.Optional;

/**
 * A task as it stood when it was read.
 *
 * @param id of 15 digits
 * @param order what was asked for, and by whom
 * @param fileId of the file that it makes; there is none before it has succeeded
 * @param progress from 0 to 1
 * @param attempts how often a worker began, or began anew after the last progress that was kept
 * @param failure why it failed, or why the last attempt did
 */
public record Task(
        long id,
        Order order,
        long fileId,
        TaskState state,
        double progress,
        int attempts,
        Optional<Failure> failure,
        Times times) {

    /**
     * What was asked for.
     *
     * @param request in JSON, as the kind's own code wrote it
     * @param chargeId to settle by; empty where nothing is metered
     * @param retryOf the task whose place it takes, if it does that
     */
    public record Order(
            String accountId,
            String keyId,
            TaskKind kind,
            String request,
            Optional<String> chargeId,
            Optional<Long> retryOf) {
        /** Settles what is reserved for it, if anything is; what comes back is to be run after the commit. */
        Runnable settle(Reservations reservations, Transaction transaction, Outcome outcome, Units made) {
            return chargeId.map(charge -> reservations.settle(transaction, charge, outcome, made))
                    .orElse(() -> {});
        }
    }

    /** Why an attempt failed, in the words that the caller is told. */
    public record Failure(ErrorKind kind, String message) {}

    /**
     * When what happened to it.
     *
     * @param dueAt not to be begun before
     * @param startedAt when it was first begun
     */
    public record Times(Instant createdAt, Instant dueAt, Optional<Instant> startedAt, Optional<Instant> endedAt) {}

    Task charged(Optional<String> chargeId) {
        return ordered(
                new Order(order.accountId(), order.keyId(), order.kind(), order.request(), chargeId, order.retryOf()));
    }

    Task inPlaceOf(Task other) {
        return ordered(new Order(
                order.accountId(),
                order.keyId(),
                order.kind(),
                order.request(),
                order.chargeId(),
                Optional.of(other.id())));
    }

    private Task ordered(Order changed) {
        return new Task(id, changed, fileId, state, progress, attempts, failure, times);
    }

    /** As it stood when it came to a state that it has had since. */
    Task as(TaskState reached) {
        var then = new Times(
                times.createdAt(),
                times.dueAt(),
                times.startedAt(),
                times.endedAt().filter(_ -> reached.isFinal()));
        return new Task(id, order, fileId, reached, progress, attempts, failure.filter(_ -> reached.isFinal()), then);
    }

    /** When its next attempt is due, if it waits for one. */
    public Optional<Instant> due() {
        return Optional.of(times.dueAt()).filter(_ -> state == TaskState.QUEUED);
    }

    /** The id of its file, once that is there. */
    public Optional<Long> made() {
        return Optional.of(fileId).filter(_ -> state == TaskState.SUCCEEDED);
    }

    public String accountId() {
        return order.accountId();
    }

    public TaskKind kind() {
        return order.kind();
    }
}
