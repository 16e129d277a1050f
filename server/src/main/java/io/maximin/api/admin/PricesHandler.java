package io.maximin.api.admin;

import io.maximin.http.Exchange;
import io.maximin.json.Json;
import io.maximin.usage.PriceBook;
import java.nio.charset.StandardCharsets;

/** The price list in force, as it was written. */
final class PricesHandler {
    private final PriceBook prices;

    record Current(long version, String prices) {}

    record Changed(long version) {}

    PricesHandler(PriceBook prices) {
        this.prices = prices;
    }

    void show(Exchange exchange) {
        var current = prices.current();
        exchange.json(200, Json.write(new Current(current.version(), prices.text(current))));
    }

    void change(Exchange exchange) throws InterruptedException {
        var text = new String(exchange.body(), StandardCharsets.UTF_8);
        exchange.json(200, Json.write(new Changed(prices.change(text).version())));
    }
}
