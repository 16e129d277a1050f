package io.maximin.usage;

import io.maximin.db.Database;
import io.maximin.usage.LedgerStore.Entry;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What accounts have, and what is paid in. Amounts are millionths of a dollar. */
public final class Balances {
    private final LedgerStore store;
    private final Ledger ledger;

    public Balances(Database database, InstantSource clock) {
        this.store = new LedgerStore(database);
        this.ledger = new Ledger(store, clock);
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
     * @throws IllegalArgumentException if the amount is not above 0
     */
    public void topUp(String accountId, long micros) {
        ledger.topUp(accountId, micros);
    }

    /**
     * Holds the balances of accounts against the transfers behind them.
     *
     * @return what does not agree, in words; empty if all is well
     */
    public List<String> audit(List<String> accountIds) {
        Map<String, Entry> entries = store.entries();
        List<String> wrong = new ArrayList<>();
        long total = entries.values().stream().mapToLong(Entry::moved).sum();
        if (total != 0) {
            wrong.add("all transfers together move " + total + " instead of 0");
        }
        for (var account : accountIds) {
            check(wrong, account + " has", entries.get(LedgerStore.availableOf(account)));
            check(wrong, account + " holds", entries.get(LedgerStore.heldOf(account)));
        }
        return wrong;
    }

    private static void check(List<String> wrong, String what, @Nullable Entry entry) {
        if (entry != null && entry.balance() != entry.moved()) {
            wrong.add(what + " " + entry.balance() + ", its transfers say " + entry.moved());
        }
    }
}
