package io.maximin.app;

import io.maximin.limits.Limit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A limit as the command line shows it; 0 says that there is none. */
record LimitRow(
        @Nullable Long requestsPerMinute,
        @Nullable Long tokensPerMinute,
        @Nullable Long connections) {
    static LimitRow of(Limit limit) {
        return new LimitRow(
                limit.requestsPerMinute().orElse(null),
                limit.tokensPerMinute().orElse(null),
                limit.connections().orElse(null));
    }

    /** In one cell, {@code -} if it says nothing. */
    static String text(Limit limit) {
        List<String> parts = new ArrayList<>();
        figure(limit.requestsPerMinute(), "RPM").ifPresent(parts::add);
        figure(limit.tokensPerMinute(), "TPM").ifPresent(parts::add);
        figure(limit.connections(), "calls").ifPresent(parts::add);
        return parts.isEmpty() ? "-" : String.join(", ", parts);
    }

    private static Optional<String> figure(Optional<Long> figure, String unit) {
        return figure.map(most -> most == 0 ? "any " + unit : most + " " + unit);
    }
}
