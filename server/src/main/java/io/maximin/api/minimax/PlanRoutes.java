package io.maximin.api.minimax;

import io.maximin.api.Admission;
import io.maximin.api.BaseResp;
import io.maximin.api.KeyHolder;
import io.maximin.http.Access;
import io.maximin.http.Exchange;
import io.maximin.http.Route;
import io.maximin.json.Json;
import io.maximin.keys.ApiKey;
import io.maximin.keys.KeyKind;
import io.maximin.limits.Product;
import io.maximin.usage.PlanWindow;
import io.maximin.usage.UsageConfig.PlanCount;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** What is left of a Coding Plan, at the three paths clients ask. Source: spec/accounts.md section 3. */
public final class PlanRoutes {
    private static final List<String> PATHS =
            List.of("/v1/api/openplatform/coding_plan/remains", "/v1/coding_plan/remains", "/v1/token_plan/remains");

    private final Books books;
    private final Admission admission;
    private final InstantSource clock;

    /**
     * What is known of plans.
     *
     * @param windows the window of an account's plan
     * @param models public ids of the models of every plan
     */
    public record Books(Function<String, PlanWindow> windows, Supplier<List<String>> models, PlanCount planCount) {}

    public PlanRoutes(Books books, Admission admission, InstantSource clock) {
        this.books = books;
        this.admission = admission;
        this.clock = clock;
    }

    public List<Route> routes() {
        return admission.guard(
                Product.QUERY,
                PATHS.stream()
                        .map(path -> new Route(
                                "GET", path, Access.BEARER_OR_API_KEY, new MinimaxDialect(), 0, this::remains))
                        .toList());
    }

    private void remains(Exchange exchange) {
        exchange.json(200, Json.write(remains(KeyHolder.of(exchange.caller()))));
    }

    // A key that is of no plan has nothing to tell of.
    private PlanRemains remains(ApiKey key) {
        var plan = key.account().plan();
        if (key.kind() != KeyKind.CODING_PLAN) {
            return new PlanRemains(List.of(), "", BaseResp.SUCCESS);
        }
        var window = books.windows().apply(key.account().id());
        long left = Math.max(0, Duration.between(clock.instant(), window.end()).toMillis());
        int count = switch (books.planCount()) {
            case REMAINING -> Math.max(0, plan.calls() - window.used());
            case USED -> window.used();
        };
        var models = books.models().get().stream()
                .map(model -> new PlanRemains.Model(
                        model, window.start().toEpochMilli(), window.end().toEpochMilli(), left, plan.calls(), count))
                .toList();
        return new PlanRemains(models, "Coding Plan " + plan.title(), BaseResp.SUCCESS);
    }
}
