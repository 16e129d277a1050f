package io.maximin.app;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done about once a minute, whatever the requests do. */
final class Housekeeping implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final Duration PERIOD = Duration.ofMinutes(1);

    private final Runnable work;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("housekeeping").daemon().factory());

    Housekeeping(Runnable work) {
        this.work = work;
    }

    void start() {
        var _ = timer.scheduleWithFixedDelay(this::once, PERIOD.toSeconds(), PERIOD.toSeconds(), TimeUnit.SECONDS);
    }

    private void once() {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("housekeeping failed, tried again in a minute", e);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
