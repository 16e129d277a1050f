package io.maximin.api.admin;

import io.maximin.http.Exchange;
import io.maximin.json.Json;
import io.maximin.limits.Product;
import io.maximin.limits.RateLimits;
import java.util.Arrays;
import java.util.List;

/** What holds for accounts without limits of their own. */
final class LimitsHandler {
    private final RateLimits limits;

    record Listing(List<OfProduct> products) {}

    record OfProduct(String product, LimitBody limits) {}

    LimitsHandler(RateLimits limits) {
        this.limits = limits;
    }

    void list(Exchange exchange) {
        var all = Arrays.stream(Product.values())
                .map(product -> new OfProduct(product.label(), LimitBody.of(limits.configured(product))))
                .toList();
        exchange.json(200, Json.write(new Listing(all)));
    }
}
