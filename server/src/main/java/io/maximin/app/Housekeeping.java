package io.maximin.app;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done again and again, whatever the requests do. */
final class Housekeeping implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

    private final Duration period;
    private final Runnable work;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("housekeeping").daemon().factory());

    Housekeeping(Duration period, Runnable work) {
        this.period = period;
        this.work = work;
    }

    void start() {
        var _ = timer.scheduleWithFixedDelay(this::once, period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void once() {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("housekeeping failed, tried again in {}", period, e);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
