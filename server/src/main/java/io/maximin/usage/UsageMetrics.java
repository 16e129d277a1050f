package io.maximin.usage;

import io.maximin.usage.Ledger.Settlement;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is told of settled charges: counters by product, and one line of the log each. */
final class UsageMetrics {
    private static final Logger LOG = LoggerFactory.getLogger("usage");

    private final MeterRegistry registry;

    UsageMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void settled(Charge charge, Settlement end) {
        var product = charge.job().product().label();
        Counter.builder("maximin.usage.operations")
                .description("metered operations that ended")
                .tag("product", product)
                .tag("outcome", end.outcome().label())
                .register(registry)
                .increment();
        Counter.builder("maximin.usage.dollars")
                .description("charged, or written down for accounts without a balance")
                .tag("product", product)
                .register(registry)
                .increment(end.taken() / 1e6);
        var made = end.made();
        count(product, "input-tokens", made.inputTokens());
        count(product, "cached-tokens", made.cachedTokens());
        count(product, "output-tokens", made.outputTokens());
        count(product, "characters", made.characters());
        count(product, "items", made.items());
        log(charge, end);
    }

    private void count(String product, String unit, long amount) {
        if (amount > 0) {
            Counter.builder("maximin.usage.units")
                    .tag("product", product)
                    .tag("unit", unit)
                    .register(registry)
                    .increment((double) amount);
        }
    }

    private static void log(Charge charge, Settlement end) {
        var made = end.made();
        LOG.atInfo()
                .addKeyValue("charge_id", charge.id())
                .addKeyValue("account_id", charge.accountId())
                .addKeyValue("key_id", charge.call().key().id())
                .addKeyValue("product", charge.job().product().label())
                .addKeyValue("model", charge.job().model())
                .addKeyValue("outcome", end.outcome().label())
                .addKeyValue("input_tokens", made.inputTokens())
                .addKeyValue("cached_tokens", made.cachedTokens())
                .addKeyValue("output_tokens", made.outputTokens())
                .addKeyValue("characters", made.characters())
                .addKeyValue("items", made.items())
                .addKeyValue("micro_dollars", end.taken())
                .addKeyValue("trace_id", charge.call().traceId())
                .log("usage");
    }
}
