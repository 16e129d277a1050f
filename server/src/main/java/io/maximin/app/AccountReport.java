package io.maximin.app;

import io.maximin.json.Json;
import io.maximin.keys.Account;
import io.maximin.keys.ApiKey;
import io.maximin.keys.Plan;
import io.maximin.usage.Money;
import io.maximin.usage.PlanWindow;
import io.maximin.usage.UsageQuery;
import io.maximin.usage.UsageQuery.Dimension;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All there is about one account, as the command line shows it. */
record AccountReport(AccountListing.Entry entry, KeyListing keys, PlanWindow window, UsageReport month) {
    static AccountReport of(Books books, Account account, Instant now) {
        List<ApiKey> own = books.keys().list().stream()
                .filter(key -> key.account().id().equals(account.id()))
                .toList();
        var today = TimeText.day(now);
        var query = new UsageQuery(
                TimeText.start(today.withDayOfMonth(1)),
                TimeText.start(today.plusDays(1)),
                Optional.of(account.id()),
                Optional.empty(),
                List.of(Dimension.MODEL));
        return new AccountReport(
                AccountListing.Entry.of(books, account),
                new KeyListing(own, now),
                books.balances().planWindow(account.id()),
                UsageReport.of(books.usage(), query));
    }

    private record PlanRow(String tier, int calls, int used, int left, String windowStart, String windowEnd) {}

    private record Whole(AccountListing.Row account, PlanRow plan, List<KeyListing.Row> keys, UsageReport.Sums month) {}

    String json() {
        var plan = new PlanRow(
                plan().label(),
                plan().calls(),
                window.used(),
                left(),
                window.start().toString(),
                window.end().toString());
        return Json.write(new Whole(entry.row(), plan, keys.rows(), month.sums())) + "\n";
    }

    private Plan plan() {
        return entry.account().plan();
    }

    /** Never below 0, also after a step to a lower tier. */
    private int left() {
        return Math.max(0, plan().calls() - window.used());
    }

    void print(PrintWriter out) {
        var facts = new TextTable(List.of("account", entry.account().name()));
        facts.row(List.of("id", entry.account().id()));
        facts.row(List.of("created", entry.account().createdAt().toString()));
        facts.row(List.of("balance", balance()));
        facts.row(List.of("running", String.valueOf(entry.balance().running())));
        facts.row(List.of("limits", LimitRow.text(entry.account().limit())));
        facts.row(List.of("tier", plan().label()));
        facts.row(List.of("plan calls", window.used() + " used in 5 hours, " + left() + " left"));
        facts.print(out);
        out.println();
        keys.print(out);
        out.println();
        out.println("Use since " + TimeText.day(month.query().from()) + ":");
        month.print(out);
    }

    private String balance() {
        String held = ", " + Money.dollars(entry.balance().held()) + " USD held";
        if (entry.account().prepaid()) {
            return entry.spendable() + " USD" + held;
        }
        return entry.balance().available() == 0
                ? "unlimited"
                : "unlimited; " + Money.dollars(entry.balance().available()) + " USD are not drawn on";
    }
}
