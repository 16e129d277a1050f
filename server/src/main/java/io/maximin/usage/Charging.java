package io.maximin.usage;

import io.maximin.usage.Ledger.Settlement;
import java.time.InstantSource;
import java.util.function.Supplier;

/** What charges are made and ended with. */
record Charging(LedgerStore store, PriceBook prices, UsageMetrics metrics, Supplier<String> ids, InstantSource clock) {

    /** A charge that is about to be reserved. */
    Charge charge(Call call, Job job) {
        var billing = Billing.of(call.key());
        PriceList list = prices.current();
        long reserved = billing == Billing.PREPAID ? list.micros(job, job.bound()) : 0;
        return new Charge(ids.get(), call, job, billing, list, reserved, clock.instant());
    }

    /** What ends a charge that only the books know. */
    Settlement settlement(LedgerStore.Orphan open, Outcome outcome, Units made) {
        var priced = open.priced();
        return new Settlement(
                open.id(),
                open.accountId(),
                open.billing(),
                priced.reserved(),
                open.startedAt(),
                outcome,
                outcome.charges(open.delivery()),
                made,
                prices.of(priced.priceVersion()).micros(priced.job(), made));
    }
}
