package io.maximin.app;

import io.maximin.api.admin.AdminRoutes;
import io.maximin.db.Database;
import io.maximin.http.Route;
import io.maximin.keys.AccountService;
import io.maximin.keys.KeyService;
import io.maximin.limits.RateLimits;
import io.maximin.usage.Accounting;
import io.maximin.usage.Balances;
import io.maximin.usage.UsageStore;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The routes of operators and what only they need. */
record AdminWiring(
        Database database,
        KeyService keys,
        RateLimits limits,
        Optional<Accounting> accounting,
        AdminRoutes.Work work,
        InstantSource clock) {

    List<Route> routes() {
        var books = accounting.map(kept -> new AdminRoutes.Books(kept.prices(), new UsageStore(database)));
        return new AdminRoutes(new AdminRoutes.Parts(
                        new AccountService(database, clock),
                        new Balances(database, clock),
                        keys,
                        limits,
                        work,
                        books,
                        clock))
                .routes();
    }
}
