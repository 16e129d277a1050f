package io.maximin.usage;

import io.maximin.db.Database;
import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import io.maximin.keys.ApiKey;
import io.maximin.keys.KeyKind;
import io.maximin.limits.RateLimits;
import io.maximin.processes.Processes;
import io.maximin.usage.Ledger.Settlement;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Metering by the ledger: reserves the most an operation can cost before it begins, settles what it did cost when it
 * ends. A timer calls {@link #tend} about once a second, which keeps the books of running operations and those of dead
 * processes.
 */
public final class Accounting implements Metering {
    private static final Logger LOG = LoggerFactory.getLogger(Accounting.class);
    private static final int ORPHANS_AT_ONCE = 100;

    private final Parts parts;
    private final Map<String, Running> running = new ConcurrentHashMap<>();
    private final Map<String, Units> marked = new HashMap<>();
    private final Queue<Settlement> unsettled = new ConcurrentLinkedQueue<>();

    /** An operation that is not settled yet. */
    private record Running(Charge charge, Supplier<Units> made) {}

    /**
     * Where books are kept.
     *
     * @param home may hold {@code prices.yaml}
     * @param processes of which this is one
     */
    public record Place(Database database, Path home, Processes processes) {}

    /** What accounting works with. */
    record Parts(
            Ledger ledger,
            LedgerStore store,
            PriceBook prices,
            Processes processes,
            RateLimits limits,
            UsageMetrics metrics,
            Supplier<String> ids,
            InstantSource clock) {

        Charging charging() {
            return new Charging(store, prices, metrics, ids, clock);
        }
    }

    Accounting(Parts parts) {
        this.parts = parts;
    }

    /**
     * Opens the books of a database for this process, and settles what dead processes left in them.
     *
     * @param random secure, for ids that cannot be guessed
     */
    public static Accounting open(
            Place place, RateLimits limits, MeterRegistry registry, RandomGenerator random, InstantSource clock) {
        var store = new LedgerStore(place.database());
        var ids = new ChargeIds(clock, random);
        var accounting = new Accounting(new Parts(
                new Ledger(store, clock),
                store,
                new PriceBook(new PriceStore(place.database()), place.home(), clock),
                place.processes(),
                limits,
                new UsageMetrics(registry),
                ids,
                clock));
        accounting.reap();
        return accounting;
    }

    public PriceBook prices() {
        return parts.prices();
    }

    /** The calls of an account's plan in the last five hours. */
    public PlanWindow planWindow(String accountId) {
        Instant now = parts.clock().instant();
        return PlanWindow.of(parts.store().planMinutes(accountId, now), now);
    }

    /** @throws ApiException if the key is of a plan that has no call left */
    public void requirePlanCall(ApiKey key) {
        if (key.kind() == KeyKind.CODING_PLAN) {
            var window = planWindow(key.account().id());
            if (window.used() >= key.account().plan().calls()) {
                throw usedUp(key, window);
            }
        }
    }

    /** Charges of tasks, in the same books. */
    public Reservations reservations(Database database) {
        return new TaskReservations(parts.charging(), database.durable());
    }

    @Override
    public Meter open(Call call, Job job, Supplier<Units> made) {
        requireModel(call, job.model());
        var limits = parts.limits();
        long rated = job.bound().rated();
        limits.tokens(call.subject(), job.product(), rated);
        try {
            var begun = new Running(reserve(call, job), made);
            running.put(begun.charge().id(), begun);
            return new Meter(outcome -> settle(begun, outcome));
        } catch (RuntimeException e) {
            limits.settleTokens(call.subject(), job.product(), rated, 0);
            throw e;
        }
    }

    static void requireModel(Call call, String model) {
        if (!call.key().allows(model)) {
            throw new ApiException(ErrorKind.MODEL_NOT_IN_PLAN, "this api key does not support model, " + model);
        }
    }

    private Charge reserve(Call call, Job job) {
        Charge charge = parts.charging().charge(call, job);
        require(parts.ledger().reserve(charge, parts.processes().ownId()), charge);
        return charge;
    }

    private void require(Ledger.Reservation reservation, Charge charge) {
        switch (reservation) {
            case HELD -> {}
            case INSUFFICIENT_BALANCE -> throw insufficient();
            case PLAN_USED_UP -> throw usedUp(charge.call().key(), planWindow(charge.accountId()));
        }
    }

    static ApiException insufficient() {
        return new ApiException(ErrorKind.INSUFFICIENT_BALANCE, "insufficient balance");
    }

    static ApiException usedUp(ApiKey key, PlanWindow window) {
        return new ApiException(
                ErrorKind.PLAN_USED_UP,
                "usage limit exceeded, " + key.account().plan().calls()
                        + " model calls in 5 hours; the next are free at " + window.end());
    }

    private void settle(Running ended, Outcome outcome) {
        Charge charge = ended.charge();
        var end = settlement(charge, outcome, ended.made().get());
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

    /** Marks what is running, settles what could not be settled and what dead left. */
    public void tend() {
        parts.prices().refresh();
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
        running.forEach((id, one) -> {
            Units made = one.made().get();
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
        for (var process : parts.processes().dead(parts.store().processesWithOpenCharges())) {
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
        parts.ledger()
                .settle(parts.charging()
                        .settlement(orphan, Outcome.CRASHED, orphan.priced().made()));
    }
}
