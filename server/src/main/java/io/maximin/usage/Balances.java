package io.maximin.usage;

import io.maximin.db.Database;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** What accounts have, and what is paid in. Amounts are millionths of a dollar. */
public final class Balances {
    private final LedgerStore store;
    private final Ledger ledger;
    private final InstantSource clock;

    public Balances(Database database, InstantSource clock) {
        this.store = new LedgerStore(database);
        this.ledger = new Ledger(store, clock);
        this.clock = clock;
    }

    /**
     * What an account has.
     *
     * @param available to be spent
     * @param held for operations that run
     * @param running how many those are
     */
    public record Balance(long available, long held, int running) {}

    public Balance of(String accountId) {
        var money = store.money(accountId);
        return new Balance(money.available(), money.held(), money.running());
    }

    /**
     * Pays in.
     *
     * @throws IllegalArgumentException if the amount is not above 0, or the balance would exceed a billion dollars
     */
    public void topUp(String accountId, long micros) {
        ledger.topUp(accountId, micros);
    }

    /** The calls of an account's plan in the last five hours. */
    public PlanWindow planWindow(String accountId) {
        Instant now = clock.instant();
        return PlanWindow.of(store.planMinutes(accountId, now), now);
    }

    /**
     * Holds the balances of accounts against the transfers behind them, all of one moment, so that it may be asked
     * while a server runs.
     *
     * @return what does not agree, in words; empty if all is well
     */
    public List<String> audit(List<String> accountIds) {
        var statements = store.statements();
        List<String> wrong = new ArrayList<>();
        for (var account : accountIds) {
            var statement = statements.get(account);
            if (statement == null) {
                wrong.add(account + " is no account");
                continue;
            }
            var money = statement.money();
            check(wrong, account + " has", money.available(), statement.availableMoved());
            check(wrong, account + " holds", money.held(), statement.heldMoved());
            if (money.running() != statement.open()) {
                wrong.add(account + " runs " + money.running() + " operations, of which " + statement.open()
                        + " are not settled");
            }
        }
        return wrong;
    }

    private static void check(List<String> wrong, String what, long balance, long moved) {
        if (balance != moved) {
            wrong.add(what + " " + Money.dollars(balance) + ", its transfers say " + Money.dollars(moved));
        }
    }
}
