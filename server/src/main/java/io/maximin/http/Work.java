package io.maximin.http;

/** The thread that handles one request, and why it was told to stop early. */
final class Work {
    enum Cut {
        NONE,
        CLIENT_GONE,
        STOPPING
    }

    private final Thread thread;
    private Cut cut = Cut.NONE;
    private boolean finished;

    Work(Thread thread) {
        this.thread = thread;
    }

    synchronized Cut cut() {
        return cut;
    }

    /** Interrupts the handler unless it has ended; the first reason stays. */
    synchronized void cut(Cut reason) {
        if (finished || cut != Cut.NONE) {
            return;
        }
        cut = reason;
        thread.interrupt();
    }

    /**
     * Called by the handling thread when its handler has ended: no interrupt comes later, and a pending one is taken
     * back.
     */
    synchronized void finish() {
        finished = true;
        Thread.interrupted();
    }
}
