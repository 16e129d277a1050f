package io.maximin.usage;

import io.maximin.limits.Product;
import java.util.Objects;

/**
 * One operation that is about to begin.
 *
 * @param model public id; prices are looked up by it
 * @param item what its items are, such as {@code picture} or {@code clip-768p-6s}, as the price list names it; empty
 *     if it makes none
 * @param bound the most it can use
 */
public record Job(Product product, String model, String item, Units bound) {
    public Job {
        Objects.requireNonNull(product);
        Objects.requireNonNull(model);
        Objects.requireNonNull(item);
        Objects.requireNonNull(bound);
    }

    public Job(Product product, String model, Units bound) {
        this(product, model, "", bound);
    }
}
