package io.maximin.app;

import io.maximin.json.Json;
import io.maximin.keys.Account;
import io.maximin.usage.Balances.Balance;
import io.maximin.usage.Money;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;

/** Accounts as the command line shows them. */
record AccountListing(List<Entry> entries) {
    private static final List<String> HEAD = List.of("NAME", "ID", "BALANCE", "HELD", "RUNNING", "TIER", "LIMITS");

    /** An account and what it has. */
    record Entry(Account account, Balance balance) {
        static Entry of(Books books, Account account) {
            return new Entry(account, books.balances().of(account.id()));
        }

        /** What its pay-as-you-go keys may spend. */
        String spendable() {
            return account.prepaid() ? Money.dollars(balance.available()) : "unlimited";
        }

        Row row() {
            return new Row(
                    account.name(),
                    account.id(),
                    account.createdAt().toString(),
                    account.prepaid(),
                    new BigDecimal(Money.dollars(balance.available())),
                    new BigDecimal(Money.dollars(balance.held())),
                    balance.running(),
                    account.plan().label(),
                    LimitRow.of(account.limit()));
        }
    }

    /**
     * One account in JSON.
     *
     * @param balance in dollars; drawn on only if {@code prepaid}
     */
    record Row(
            String name,
            String id,
            String created,
            boolean prepaid,
            BigDecimal balance,
            BigDecimal held,
            int running,
            String tier,
            LimitRow limits) {}

    static AccountListing of(Books books) {
        return new AccountListing(books.accounts().list().stream()
                .map(account -> Entry.of(books, account))
                .toList());
    }

    String json() {
        return Json.write(entries.stream().map(Entry::row).toList()) + "\n";
    }

    void print(PrintWriter out) {
        var table = new TextTable(HEAD);
        entries.forEach(entry -> table.row(List.of(
                entry.account().name(),
                entry.account().id(),
                entry.spendable(),
                Money.dollars(entry.balance().held()),
                String.valueOf(entry.balance().running()),
                entry.account().plan().label(),
                LimitRow.text(entry.account().limit()))));
        table.print(out);
    }
}
