package io.maximin.limits;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * Which limits hold.
 *
 * @param products by label of the {@link Product}, laid over the profile
 * @param growth times the requests of the minute before that an account may make in this one; absent means any number
 */
public record LimitsConfig(Profile profile, Map<String, Limit> products, Optional<Double> growth) {
    private static final double MAX_GROWTH = 1000;

    public LimitsConfig {
        products = Map.copyOf(products);
        for (var name : products.keySet()) {
            if (Product.ofLabel(name).isEmpty()) {
                var labels = Arrays.stream(Product.values()).map(Product::label).toList();
                throw new IllegalArgumentException("products." + name + " is no product; expected one of " + labels);
            }
        }
        if (growth.isPresent() && !(growth.get() >= 1 && growth.get() <= MAX_GROWTH)) {
            throw new IllegalArgumentException("growth must be within [1, 1000], got " + growth.get());
        }
    }

    public static LimitsConfig defaults() {
        return new LimitsConfig(Profile.OFF, Map.of(), Optional.empty());
    }
}
