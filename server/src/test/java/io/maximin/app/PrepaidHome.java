package io.maximin.app;

import io.maximin.db.Database;
import io.maximin.keys.Account;
import io.maximin.keys.AccountService;
import io.maximin.keys.KeyKind;
import io.maximin.keys.KeyRequest;
import io.maximin.keys.KeyService;
import io.maximin.keys.KeysConfig;
import io.maximin.keys.ServerSecret;
import io.maximin.usage.Balances;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * The home of a server that runs in another process, with one customer.
 *
 * @param secret of the customer's key
 */
record PrepaidHome(Database database, Account account, String secret) implements AutoCloseable {
    /**
     * @param home with settings or without
     * @param micros of the customer's balance
     */
    static PrepaidHome open(Path home, long micros, InstantSource clock) {
        var config = ConfigLoader.load(Map.of(), Optional.empty(), Map.of("home", home.toString()));
        var database = Database.open(config.database(), home);
        var account = new AccountService(database, clock).create("customer", true);
        new Balances(database, clock).topUp(account.id(), micros);
        var server = ServerSecret.load(config.keys().secret(), home);
        try (var keys = new KeyService(database, server, KeysConfig.defaults(), clock)) {
            var key = keys.create(new KeyRequest(KeyKind.PAY_AS_YOU_GO, "test", "customer"));
            return new PrepaidHome(database, account, key.secret().reveal());
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
