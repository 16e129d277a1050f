package io.maximin.usage;

import io.maximin.error.ClientGoneException;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/**
 * One metered operation: reserved when it was made, to be settled once. Whoever closes it without having said that it
 * is done has failed.
 */
public final class Meter implements AutoCloseable {
    private final Consumer<Outcome> settlement;
    private boolean settled;

    Meter(Consumer<Outcome> settlement) {
        this.settlement = settlement;
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
        } catch (InterruptedException | ClientGoneException | CancellationException e) {
            settle(Outcome.GONE);
            throw e;
        }
    }

    /** Settles what was made. Say so before the last of it is handed over, so that nobody has it unpaid. */
    public void done() {
        settle(Outcome.DONE);
    }

    @Override
    public void close() {
        settle(Outcome.FAILED);
    }

    private void settle(Outcome outcome) {
        if (!settled) {
            settled = true;
            settlement.accept(outcome);
        }
    }
}
