package io.maximin.app;

import io.maximin.db.Database;
import io.maximin.keys.Account;
import io.maximin.keys.AccountService;
import io.maximin.keys.KeyException;
import io.maximin.keys.KeyService;
import io.maximin.keys.ServerSecret;
import io.maximin.usage.Balances;
import io.maximin.usage.UsageStore;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What the commands about keys, accounts and use work on: the database of the settings, also while a server runs. */
record Books(KeyService keys, AccountService accounts, Balances balances, UsageStore usage) {
    /** Opens the books for one piece of work and gives its exit status. */
    static int with(Cli cli, Function<Books, Integer> work) {
        var config = cli.settings(Map.of()).bind();
        try (var database = Database.open(config.database(), config.home())) {
            var secret = ServerSecret.load(config.keys().secret(), config.home());
            return work.apply(new Books(
                    new KeyService(database, secret, config.keys(), cli.clock()),
                    new AccountService(database, cli.clock()),
                    new Balances(database, cli.clock()),
                    new UsageStore(database)));
        }
    }

    /**
     * Makes a prepaid account.
     *
     * @param micros what it begins with
     * @throws KeyException if there is one of that name, which should be topped up instead
     */
    Account openPrepaid(String name, long micros) {
        if (accounts.list().stream().anyMatch(account -> account.name().equals(name))) {
            throw new KeyException(
                    "account '" + name + "' exists already; to pay in: maximin accounts top-up '" + name + "' AMOUNT");
        }
        var account = accounts.create(name, true);
        balances.topUp(account.id(), micros);
        return account;
    }

    /** What does not agree between balances and transfers; empty if all is well. */
    static List<String> audit(AccountService accounts, Balances balances) {
        return balances.audit(accounts.list().stream().map(Account::id).toList());
    }
}
