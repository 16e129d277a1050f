package io.maximin.usage;

import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import io.maximin.limits.RateLimits;
import io.maximin.usage.Ledger.Settlement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Meters operations: reserves the most one can cost before it begins, settles what it did cost when it ends. A second
 * timer calls {@link #tend}, which keeps the books of running operations and those of dead processes.
 */
public final class Metering {
    private static final Logger LOG = LoggerFactory.getLogger(Metering.class);
    private static final int ORPHANS_AT_ONCE = 100;

    private final Parts parts;
    private final Map<String, Meter> running = new ConcurrentHashMap<>();
    private final Map<String, Units> marked = new HashMap<>();
    private final Queue<Settlement> unsettled = new ConcurrentLinkedQueue<>();

    /** What metering works with. */
    record Parts(
            Ledger ledger,
            LedgerStore store,
            PriceBook prices,
            Processes processes,
            RateLimits limits,
            UsageMetrics metrics,
            Supplier<String> ids,
            InstantSource clock) {}

    Metering(Parts parts) {
        this.parts = parts;
    }

    /**
     * Begins an operation; the meter must be closed.
     *
     * @param made what was made so far; asked at any time and from any thread, never shrinking, at most the bound
     * @throws ApiException if the balance does not suffice, the plan is used up, the key does not allow the model, or
     *     too many tokens were used this minute
     */
    public Meter open(Call call, Job job, Supplier<Units> made) {
        requireModel(call, job.model());
        var limits = parts.limits();
        long rated = job.bound().rated();
        limits.tokens(call.subject(), job.product(), rated);
        try {
            var meter = new Meter(this, reserve(call, job), made);
            running.put(meter.charge().id(), meter);
            return meter;
        } catch (RuntimeException e) {
            limits.settleTokens(call.subject(), job.product(), rated, 0);
            throw e;
        }
    }

    private static void requireModel(Call call, String model) {
        if (!call.key().allows(model)) {
            throw new ApiException(ErrorKind.MODEL_NOT_IN_PLAN, "this api key does not support model, " + model);
        }
    }

    private Charge reserve(Call call, Job job) {
        var billing = Billing.of(call.key());
        PriceList prices = parts.prices().current();
        long bound = prices.micros(job, job.bound());
        long reserved = billing == Billing.PREPAID ? bound : 0;
        var now = parts.clock().instant();
        var charge = new Charge(parts.ids().get(), call, job, billing, prices, reserved, now);
        switch (parts.ledger().reserve(charge, parts.processes().ownId())) {
            case HELD -> {
                return charge;
            }
            case INSUFFICIENT_BALANCE ->
                throw new ApiException(ErrorKind.INSUFFICIENT_BALANCE, "insufficient balance");
            case PLAN_USED_UP -> throw usedUp(call, now);
        }
    }

    private ApiException usedUp(Call call, Instant now) {
        var window = PlanWindow.of(parts.store().planMinutes(call.key().account().id(), now), now);
        return new ApiException(
                ErrorKind.PLAN_USED_UP,
                "usage limit exceeded, " + call.key().account().plan().calls()
                        + " model calls in 5 hours; the next are free at " + window.end());
    }

    void settle(Meter meter, Outcome outcome) {
        Charge charge = meter.charge();
        var end = settlement(charge, outcome, meter.made());
        running.remove(charge.id());
        try {
            settle(end);
        } catch (RuntimeException e) {
            LOG.error("charge {} is settled later", charge.id(), e);
            unsettled.add(end);
        }
        var job = charge.job();
        parts.limits()
                .settleTokens(
                        charge.call().subject(),
                        job.product(),
                        job.bound().rated(),
                        end.made().rated());
        parts.metrics().settled(charge, end);
    }

    private static Settlement settlement(Charge charge, Outcome outcome, Units made) {
        return new Settlement(
                charge.id(),
                charge.accountId(),
                charge.billing(),
                charge.reserved(),
                charge.startedAt(),
                outcome,
                outcome.charges(charge.call().delivery()),
                made,
                charge.prices().micros(charge.job(), made));
    }

    private void settle(Settlement end) {
        if (!parts.ledger().settle(end)) {
            LOG.warn("charge {} was settled by another process, which took this one for dead", end.chargeId());
        }
    }

    /** Says that this process lives, marks what is running, settles what could not be settled and what dead left. */
    public void tend() {
        parts.processes().beat();
        mark();
        for (var end = unsettled.peek(); end != null; end = unsettled.peek()) {
            settle(end);
            unsettled.remove();
        }
        reap();
    }

    private void mark() {
        Map<String, Units> news = new HashMap<>();
        marked.keySet().retainAll(running.keySet());
        running.forEach((id, meter) -> {
            Units made = meter.made();
            if (!made.equals(marked.getOrDefault(id, Units.NONE))) {
                news.put(id, made);
            }
        });
        parts.ledger().mark(news);
        marked.putAll(news);
    }

    /** Settles what dead processes left open; answers how many charges. */
    int reap() {
        int settled = 0;
        for (var process : parts.processes().dead()) {
            for (var orphans = parts.store().orphans(process, ORPHANS_AT_ONCE);
                    !orphans.isEmpty();
                    orphans = parts.store().orphans(process, ORPHANS_AT_ONCE)) {
                orphans.forEach(this::settle);
                settled += orphans.size();
            }
        }
        if (settled > 0) {
            LOG.info("settled {} operations that a dead process left", settled);
        }
        return settled;
    }

    private void settle(LedgerStore.Orphan orphan) {
        var priced = orphan.priced();
        parts.ledger()
                .settle(new Settlement(
                        orphan.id(),
                        orphan.accountId(),
                        orphan.billing(),
                        priced.reserved(),
                        orphan.startedAt(),
                        Outcome.CRASHED,
                        Outcome.CRASHED.charges(orphan.delivery()),
                        priced.made(),
                        parts.prices().of(priced.priceVersion()).micros(priced.job(), priced.made())));
    }
}
