package io.maximin.usage;

import java.time.Instant;

/**
 * A reservation that waits for its settlement.
 *
 * @param reserved millionths of a dollar that are held for it
 * @param billing how its account pays
 */
record Charge(String id, Call call, Job job, Billing billing, PriceList prices, long reserved, Instant startedAt) {

    String accountId() {
        return call.key().account().id();
    }
}
