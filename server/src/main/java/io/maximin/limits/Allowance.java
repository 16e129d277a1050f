package io.maximin.limits;

import io.maximin.error.ApiException;
import java.util.Optional;

/**
 * What one bucket is for.
 *
 * @param owner id of an account or a key
 * @param product empty for a key, whose limit is over all of them
 * @param perMinute its size, and what flows back into it each minute; never 0
 */
record Allowance(Measure measure, String owner, Optional<Product> product, long perMinute) {
    /** The bucket's name. It holds the figure, so that a changed limit begins with a bucket of its own. */
    String name() {
        return String.join(" ", measure.mark(), owner, scope(), Long.toString(perMinute));
    }

    ApiException refused() {
        var message = "rate limit exceeded(" + measure.mark() + "), at most " + perMinute + " " + measure.unit()
                + " a minute for " + product.map(Product::label).orElse("this key");
        return new ApiException(measure.refusal(), message);
    }

    private String scope() {
        return product.map(Product::label).orElse("key");
    }
}
