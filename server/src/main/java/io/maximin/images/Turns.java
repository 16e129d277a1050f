package io.maximin.images;

import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import java.util.concurrent.Semaphore;

/** Who may use an engine: some at once, some waiting in the order they came, and no more. */
public final class Turns {
    private final int slots;
    private final int places;
    private final Semaphore entry;
    private final Semaphore running;

    /**
     * @param slots orders that are drawn at once
     * @param queue orders that may wait for a slot
     */
    public Turns(int slots, int queue) {
        this.slots = slots;
        this.places = Math.addExact(slots, queue);
        this.entry = new Semaphore(places);
        this.running = new Semaphore(slots, true);
    }

    /** Orders that are being drawn. */
    public int active() {
        return slots - running.availablePermits();
    }

    /** Orders that wait for a slot, or for the picture of their subject. */
    public int waiting() {
        return Math.max(0, places - entry.availablePermits() - active());
    }

    /** @throws ApiException OVERLOADED if as many are here as may be */
    Turn enter() {
        if (!entry.tryAcquire()) {
            throw new ApiException(ErrorKind.OVERLOADED, "connection limit, as many pictures are waited for as may");
        }
        return new Turn();
    }

    /** A place in the queue, and a slot later. For one thread; must be closed. */
    final class Turn implements AutoCloseable {
        private boolean begun;

        /** Waits for a slot. */
        void begin() throws InterruptedException {
            running.acquire();
            begun = true;
        }

        @Override
        public void close() {
            if (begun) {
                running.release();
            }
            entry.release();
        }
    }
}
