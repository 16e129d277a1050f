package io.maximin.app;

import java.util.concurrent.CountDownLatch;

/** Tells the main thread that the process is to stop (SIGTERM, SIGINT), and keeps the process until it has. */
final class StopSignal implements AutoCloseable {
    private final CountDownLatch told = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);

    StopSignal() {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(this::hold));
    }

    void await() throws InterruptedException {
        told.await();
    }

    @Override
    public void close() {
        done.countDown();
    }

    private void hold() {
        told.countDown();
        try {
            done.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
