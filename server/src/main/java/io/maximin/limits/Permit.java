package io.maximin.limits;

import java.util.concurrent.atomic.AtomicBoolean;

/** The right to one of the calls that may run at once; closing it gives it back, once. */
public final class Permit implements AutoCloseable {
    private final Runnable giveBack;
    private final AtomicBoolean closed = new AtomicBoolean();

    Permit(Runnable giveBack) {
        this.giveBack = giveBack;
    }

    @Override
    public void close() {
        if (!closed.getAndSet(true)) {
            giveBack.run();
        }
    }
}
