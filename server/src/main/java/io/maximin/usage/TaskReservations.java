package io.maximin.usage;

import io.maximin.db.GroupCommit;
import io.maximin.db.Session;
import io.maximin.usage.Ledger.Reservation;
import java.util.Optional;

/**
 * Charges of tasks in the ledger. They belong to no process, so that none's death settles them, and no limit on tokens
 * a minute counts them: a book has more than any minute allows, and the queue has bounds of its own.
 */
final class TaskReservations implements Reservations {
    /** The entry of the list of processes that is always taken for alive. */
    private static final String PROCESS = "tasks";

    private final Charging charging;
    private final GroupCommit<Session.Transaction> commits;

    TaskReservations(Charging charging, GroupCommit<Session.Transaction> commits) {
        this.charging = charging;
        this.commits = commits;
    }

    @Override
    public <T> T reserve(Call call, Job job, Along<T> along) {
        Accounting.requireModel(call, job.model());
        Charge charge = charging.charge(call, job);
        return commits.run(charge.accountId(), transaction -> write(transaction, charge, along));
    }

    private <T> T write(Session.Transaction transaction, Charge charge, Along<T> along) {
        // The work first: rows of accounts are locked last, whatever is done to a task.
        T written = along.write(transaction, Optional.of(charge.id()));
        Reservation reservation = Ledger.reserve(new LedgerStore.Transaction(transaction), charge, PROCESS);
        return switch (reservation) {
            case HELD -> written;
            case INSUFFICIENT_BALANCE -> throw Accounting.insufficient();
            case PLAN_USED_UP ->
                throw Accounting.usedUp(
                        charge.call().key(),
                        PlanWindow.of(
                                charging.store().planMinutes(charge.accountId(), charge.startedAt()),
                                charge.startedAt()));
        };
    }

    @Override
    public Runnable settle(Session.Transaction transaction, String chargeId, Outcome outcome, Units made) {
        var ledger = new LedgerStore.Transaction(transaction);
        var open = ledger.openCharge(chargeId);
        if (open.isEmpty()) {
            throw new IllegalStateException("charge " + chargeId + " of a task is settled already");
        }
        var end = charging.settlement(open.get(), outcome, made);
        Ledger.settle(ledger, end, charging.clock().instant());
        return () -> charging.metrics().settled(open.get().priced().job(), end);
    }
}
