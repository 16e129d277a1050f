package io.maximin.usage;

import static io.maximin.usage.LedgerStore.FUNDING;
import static io.maximin.usage.LedgerStore.REVENUE;
import static io.maximin.usage.LedgerStore.availableOf;
import static io.maximin.usage.LedgerStore.heldOf;
import static io.maximin.usage.LedgerStore.owedOf;

import io.maximin.db.GroupCommit;
import io.maximin.usage.LedgerStore.Transaction;
import io.maximin.usage.LedgerStore.Transfer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * The double entry behind balances. A charge is reserved before its work begins and settled once: what it cost goes to
 * the revenue, the rest back to the balance. Amounts are millionths of a dollar.
 */
final class Ledger {
    private final LedgerStore store;
    private final GroupCommit<Transaction> commits;
    private final InstantSource clock;

    Ledger(LedgerStore store, InstantSource clock) {
        this.store = store;
        this.commits = new GroupCommit<>(store::transaction);
        this.clock = clock;
    }

    /** What came of a reservation. */
    enum Reservation {
        HELD,
        INSUFFICIENT_BALANCE,
        PLAN_USED_UP
    }

    /** Reserves for a charge, or refuses and leaves no trace. */
    Reservation reserve(Charge charge, String processId) {
        return commits.run(charge.accountId(), transaction -> reserve(transaction, charge, processId));
    }

    static Reservation reserve(Transaction transaction, Charge charge, String processId) {
        String account = charge.accountId();
        if (!transaction.hold(account, charge.reserved())) {
            return Reservation.INSUFFICIENT_BALANCE;
        }
        if (charge.billing() == Billing.PLAN) {
            int allowed = charge.call().key().account().plan().calls();
            if (transaction.planCalls(account, charge.startedAt()) >= allowed) {
                transaction.unhold(account, 0, 0);
                return Reservation.PLAN_USED_UP;
            }
            transaction.addPlanCall(account, charge.startedAt());
        }
        transaction.begin(charge, processId);
        transaction.transfer(
                new Transfer(
                        Optional.of(charge.id()), "reserve", availableOf(account), heldOf(account), charge.reserved()),
                charge.startedAt());
        return Reservation.HELD;
    }

    /**
     * What ends a charge.
     *
     * @param micros what was made costs
     */
    record Settlement(
            String chargeId,
            String accountId,
            Billing billing,
            long reserved,
            Instant startedAt,
            Outcome outcome,
            boolean charged,
            Units made,
            long micros) {
        /** What is taken: never more than was reserved of a balance, and nothing beside a plan. */
        long taken() {
            if (!charged) {
                return 0;
            }
            return switch (billing) {
                case UNLIMITED -> micros;
                case PREPAID -> Math.min(micros, reserved);
                case PLAN -> 0;
            };
        }
    }

    /** Settles a charge; false if it was settled before, by a process that took this one for dead. */
    boolean settle(Settlement end) {
        Instant now = clock.instant();
        return commits.run(end.accountId(), transaction -> settle(transaction, end, now));
    }

    static boolean settle(Transaction transaction, Settlement end, Instant now) {
        long taken = end.taken();
        if (!transaction.settle(end.chargeId(), end.outcome(), taken, end.made(), now)) {
            return false;
        }
        String account = end.accountId();
        var charge = Optional.of(end.chargeId());
        if (end.billing() == Billing.PREPAID) {
            long rest = end.reserved() - taken;
            transaction.unhold(account, end.reserved(), taken);
            transaction.transfer(new Transfer(charge, "settle", heldOf(account), REVENUE, taken), now);
            transaction.transfer(new Transfer(charge, "release", heldOf(account), availableOf(account), rest), now);
            return true;
        }
        transaction.unhold(account, 0, 0);
        transaction.transfer(new Transfer(charge, "owe", owedOf(account), REVENUE, taken), now);
        if (end.billing() == Billing.PLAN && !end.charged()) {
            transaction.takeBackPlanCall(account, end.startedAt());
        }
        return true;
    }

    /** Writes down what charges have made so far, for the case that this process dies. */
    void mark(Map<String, Units> made) {
        if (!made.isEmpty()) {
            store.transaction(transaction -> made.forEach(transaction::mark));
        }
    }

    /** Adds to a balance. */
    void topUp(String accountId, long micros) {
        if (micros <= 0) {
            throw new IllegalArgumentException("a top-up must be above 0, got " + micros);
        }
        Instant now = clock.instant();
        store.transaction(transaction -> {
            if (!transaction.add(accountId, micros)) {
                throw new IllegalArgumentException("a balance must not exceed a billion dollars");
            }
            transaction.transfer(
                    new Transfer(Optional.empty(), "top-up", FUNDING, availableOf(accountId), micros), now);
        });
    }
}
