package io.maximin.usage;

import io.maximin.db.Database;
import io.maximin.db.Session;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Charges of work that outlives the request which asked for it: reserved in the transaction that writes the work down,
 * settled in the one that writes its end, whichever process that is.
 */
public interface Reservations {
    /** Writes the work down, in the transaction of its reservation. If it throws, nothing is reserved. */
    @FunctionalInterface
    interface Along<T> {
        /** @param chargeId to settle by; empty where nothing is metered */
        T write(Session.Transaction transaction, Optional<String> chargeId);
    }

    /**
     * Reserves the job's bound and commits it together with what {@code along} writes, for good.
     *
     * @return what {@code along} gave
     * @throws io.maximin.error.ApiException as {@link Metering#open} throws it, or as {@code along} does
     */
    <T> T reserve(Call call, Job job, Along<T> along);

    /**
     * Settles inside a transaction of the caller.
     *
     * @param made what is charged, if the outcome is charged at all
     * @return what is to be run once the transaction is committed
     */
    Runnable settle(Session.Transaction transaction, String chargeId, Outcome outcome, Units made);

    /**
     * In the books of a database, for a command beside its servers: by the prices in force, which stay as they are.
     *
     * @param random secure, for ids that cannot be guessed
     */
    static Reservations beside(Database database, MeterRegistry registry, RandomGenerator random, InstantSource clock) {
        var charging = new Charging(
                new LedgerStore(database),
                new PriceBook(new PriceStore(database), clock),
                new UsageMetrics(registry),
                new ChargeIds(clock, random),
                clock);
        return new TaskReservations(charging, database.durable());
    }

    /** Where nothing is metered. */
    static Reservations none(Database database) {
        return new Reservations() {
            @Override
            public <T> T reserve(Call call, Job job, Along<T> along) {
                return database.durable()
                        .run(call.key().account().id(), transaction -> along.write(transaction, Optional.empty()));
            }

            @Override
            public Runnable settle(Session.Transaction transaction, String chargeId, Outcome outcome, Units made) {
                return () -> {};
            }
        };
    }
}
