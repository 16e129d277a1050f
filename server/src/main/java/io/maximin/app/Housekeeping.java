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

    private final Duration first;
    private final Duration period;
    private final Runnable work;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("housekeeping").daemon().factory());

    Housekeeping(Duration period, Runnable work) {
        this(period, period, work);
    }

    /** @param first how long after the start the work is first done */
    Housekeeping(Duration first, Duration period, Runnable work) {
        this.first = first;
        this.period = period;
        this.work = work;
    }

    void start() {
        var _ = timer.scheduleWithFixedDelay(this::once, first.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
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
