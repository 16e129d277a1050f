package io.maximin.usage;

import io.maximin.error.ClientGoneException;
import java.util.function.Supplier;

/**
 * One metered operation: reserved when it was made, to be settled once. Whoever closes it without having said that it
 * is done has failed.
 */
public final class Meter implements AutoCloseable {
    private final Metering metering;
    private final Charge charge;
    private final Supplier<Units> made;
    private boolean settled;

    Meter(Metering metering, Charge charge, Supplier<Units> made) {
        this.metering = metering;
        this.charge = charge;
        this.made = made;
    }

    /** Work that is metered. */
    @FunctionalInterface
    public interface Work {
        void run() throws InterruptedException;
    }

    /** Does the work and settles by how it ends, unless it was settled inside. */
    public void run(Work work) throws InterruptedException {
        try {
            work.run();
            done();
        } catch (InterruptedException | ClientGoneException e) {
            settle(Outcome.GONE);
            throw e;
        }
    }

    /** Settles what was made. Say so before the last of it is handed over, so that nobody has it unpaid. */
    public void done() {
        settle(Outcome.DONE);
    }

    /** The caller wants no more; what was made is settled. */
    public void cancelled() {
        settle(Outcome.GONE);
    }

    @Override
    public void close() {
        settle(Outcome.FAILED);
    }

    private void settle(Outcome outcome) {
        if (!settled) {
            settled = true;
            metering.settle(this, outcome);
        }
    }

    Charge charge() {
        return charge;
    }

    Units made() {
        return made.get();
    }
}
