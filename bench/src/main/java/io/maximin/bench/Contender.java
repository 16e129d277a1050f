package io.maximin.bench;

import java.util.concurrent.CountDownLatch;

/** A queue on an empty database, whose tasks do nothing. */
interface Contender extends AutoCloseable {
    /** As it is printed. */
    String label();

    /** Returns when the task would survive a loss of power. */
    void create(int number);

    /** Begins to do tasks, with so many threads. */
    void start(int threads, CountDownLatch begun);

    /** Tasks that are not done for good. */
    int left();

    @Override
    void close();
}
