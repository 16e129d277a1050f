package io.maximin.usage;

import io.maximin.limits.Product;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What everything costs, in one version; every charge names the version it was made by.
 *
 * @param models rates by public model id, in lower case
 * @param products rates of models that have none of their own
 */
public record PriceList(long version, Map<String, Rates> models, Map<Product, Rates> products) {
    private static final Rates FREE = new Rates(0, 0, 0, 0, Map.of());

    public PriceList {
        models = Map.copyOf(models);
        products = Map.copyOf(products);
    }

    /** The rates of a model; free if neither it nor its product has any. */
    Rates rates(Product product, String model) {
        return Optional.ofNullable(models.get(model.toLowerCase(Locale.ROOT)))
                .or(() -> Optional.ofNullable(products.get(product)))
                .orElse(FREE);
    }

    long micros(Job job, Units units) {
        return rates(job.product(), job.model()).micros(job.item(), units);
    }
}
