package io.maximin.usage;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which operations to add up.
 *
 * @param from of their beginning, inclusive
 * @param to exclusive
 * @param accountId of one account alone
 * @param keyId of one key alone
 * @param by what to tell apart, in this order; empty for one sum
 */
public record UsageQuery(
        Instant from, Instant to, Optional<String> accountId, Optional<String> keyId, List<Dimension> by) {
    public UsageQuery {
        by = List.copyOf(by);
    }

    /** What sums can be told apart by. */
    public enum Dimension {
        ACCOUNT("a.name"),
        KEY("c.key_id"),
        PRODUCT("c.product"),
        MODEL("c.model"),
        /** Of UTC, as {@code 2026-01-31}. */
        DAY("c.started_at / 86400000");

        private final String expression;

        Dimension(String expression) {
            this.expression = expression;
        }

        String expression() {
            return expression;
        }

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
