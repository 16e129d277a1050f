package io.maximin.usage;

import io.maximin.usage.Ledger.Settlement;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is told of settled charges: counters by product, and one line of the log each. */
final class UsageMetrics {
    private static final Logger LOG = LoggerFactory.getLogger("usage");

    private final MeterRegistry registry;
    private final Map<Series, Counter> counters = new ConcurrentHashMap<>();

    UsageMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** A series; looked up by every charge, so it is not built anew each time. */
    private record Series(String name, String product, String label) {}

    void settled(Charge charge, Settlement end) {
        settled(charge.job(), end);
        log(charge, end);
    }

    void settled(Job job, Settlement end) {
        var product = job.product().label();
        count("operations", product, end.outcome().label(), 1);
        count("dollars", product, "", end.taken() / 1e6);
        var made = end.made();
        count("units", product, "input-tokens", (double) made.inputTokens());
        count("units", product, "cached-tokens", (double) made.cachedTokens());
        count("units", product, "output-tokens", (double) made.outputTokens());
        count("units", product, "characters", (double) made.characters());
        count("units", product, "items", (double) made.items());
    }

    private void count(String name, String product, String label, double amount) {
        if (amount > 0) {
            counters.computeIfAbsent(new Series(name, product, label), this::counter)
                    .increment(amount);
        }
    }

    private Counter counter(Series series) {
        var counter = Counter.builder("maximin.usage." + series.name()).tag("product", series.product());
        return switch (series.name()) {
            case "operations" ->
                counter.description("metered operations that ended")
                        .tag("outcome", series.label())
                        .register(registry);
            case "units" ->
                counter.description("what they used")
                        .tag("unit", series.label())
                        .register(registry);
            default ->
                counter.description("charged, or written down for accounts without a balance")
                        .register(registry);
        };
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
