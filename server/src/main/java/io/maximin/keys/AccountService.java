package io.maximin.keys;

import io.maximin.db.Database;
import io.maximin.limits.Limit;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes and changes accounts. Balances are the ledger's. */
public final class AccountService {
    private final AccountStore store;
    private final KeyText text = new KeyText();
    private final InstantSource clock;

    public AccountService(Database database, InstantSource clock) {
        this.store = new AccountStore(database);
        this.clock = clock;
    }

    /**
     * Makes an account with an empty balance.
     *
     * @param prepaid whether its pay-as-you-go keys draw on the balance; else they are unlimited
     * @throws KeyException if the name is taken, blank or longer than 100 characters
     */
    public Account create(String name, boolean prepaid) {
        Names.require("account", name);
        var id = newId(text);
        if (!store.insert(id, name, prepaid, clock.instant())) {
            throw new KeyException("account '" + name + "' exists already; see: maximin accounts show");
        }
        return find(id);
    }

    static String newId(KeyText text) {
        return "acct_" + text.random(KeyText.ID_LENGTH);
    }

    /** All accounts by name. */
    public List<Account> list() {
        return store.list();
    }

    /** Names of all accounts by their ids. */
    public Map<String, String> names() {
        return list().stream().collect(Collectors.toMap(Account::id, Account::name));
    }

    /** @throws KeyException if there is none of that id or name */
    public Account find(String idOrName) {
        return store.find(idOrName)
                .orElseThrow(() -> new KeyException(
                        "no account has the id or name '" + idOrName + "'; see: maximin accounts list"));
    }

    /** Puts an account on another tier, for all its Coding Plan keys and from now on. */
    public void plan(Account account, Plan plan) {
        store.plan(account.id(), plan);
    }

    /** Lets the pay-as-you-go keys of an account draw on its balance, or frees them from it. */
    public void prepaid(Account account, boolean prepaid) {
        store.prepaid(account.id(), prepaid);
    }

    /** Gives an account limits of its own. */
    public void limit(Account account, Limit limit) {
        store.limit(account.id(), limit);
    }
}
