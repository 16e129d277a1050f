package io.maximin.api.admin;

import io.maximin.api.WireObject;
import io.maximin.error.ApiException;
import io.maximin.http.Exchange;
import io.maximin.json.Json;
import io.maximin.keys.Account;
import io.maximin.usage.Balances;
import io.maximin.usage.Money;
import java.util.List;

/** Accounts and what is paid in. */
final class AccountsHandler {
    private static final String NAME = "name";
    private static final String AMOUNT = "amount";

    private final Lookup lookup;
    private final Balances balances;

    record Listing(List<AccountBody> accounts) {}

    AccountsHandler(Lookup lookup, Balances balances) {
        this.lookup = lookup;
        this.balances = balances;
    }

    void list(Exchange exchange) {
        var all = lookup.accounts().list().stream().map(this::body).toList();
        exchange.json(200, Json.write(new Listing(all)));
    }

    void show(Exchange exchange) {
        exchange.json(200, Json.write(body(named(exchange))));
    }

    void create(Exchange exchange) throws InterruptedException {
        var body = WireObject.body(exchange.body())
                .only(NAME, AccountChange.PREPAID, AccountChange.TIER, AccountChange.LIMITS);
        var change = AccountChange.read(body);
        var made = lookup.accounts().create(body.text(NAME), change.prepaid().orElse(false));
        change.apply(lookup.accounts(), made);
        exchange.json(201, Json.write(body(lookup.accountOfPath(made.id()))));
    }

    void change(Exchange exchange) throws InterruptedException {
        var account = named(exchange);
        var body =
                WireObject.body(exchange.body()).only(AccountChange.PREPAID, AccountChange.TIER, AccountChange.LIMITS);
        AccountChange.read(body).apply(lookup.accounts(), account);
        exchange.json(200, Json.write(body(lookup.accountOfPath(account.id()))));
    }

    void topUp(Exchange exchange) throws InterruptedException {
        var account = named(exchange);
        var body = WireObject.body(exchange.body()).only(AMOUNT);
        balances.topUp(account.id(), micros(body.text(AMOUNT)));
        exchange.json(201, Json.write(body(account)));
    }

    private static long micros(String amount) {
        try {
            return Money.micros(amount);
        } catch (IllegalArgumentException e) {
            throw ApiException.invalid(AMOUNT + " " + e.getMessage());
        }
    }

    private Account named(Exchange exchange) {
        return lookup.accountOfPath(exchange.pathParameter("id"));
    }

    private AccountBody body(Account account) {
        return AccountBody.of(account, balances.of(account.id()));
    }
}
