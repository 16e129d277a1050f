package io.maximin.callbacks;

import io.maximin.callbacks.Callback.Outcome;
import io.maximin.db.Database;
import io.maximin.fetch.Fetcher;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the deliveries that are due, of all processes of a database: at least once each, those of one task one after
 * the other. A delivery that fails is tried again after a pause that triples; while one is made, it is due again only
 * after its lease, so that another process makes it if this one dies.
 */
public final class Callbacks implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Callbacks.class);

    /** What another process or a transaction of this one has queued is noticed this late at most. */
    private static final Duration LOOK = Duration.ofMillis(250);

    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final int CHALLENGE_ATTEMPTS = 3;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int PAUSE_GROWTH = 3;

    private final CallbackStore store;
    private final Fetcher fetcher;
    private final CallbacksConfig config;
    private final Setting setting;
    private final CallbackMetrics metrics;
    private final Lanes lanes;
    private final Semaphore free;
    private final Semaphore news = new Semaphore(0);
    private final ExecutorService deliveries = Executors.newVirtualThreadPerTaskExecutor();
    private final ExecutorService dispatching = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("callbacks").factory());
    private volatile boolean closed;

    /**
     * What is the same for all of a process.
     *
     * @param random a secure one: whoever can guess challenges can have others told
     */
    public record Setting(MeterRegistry registry, InstantSource clock, RandomGenerator random) {}

    /** @param fetcher is not closed with this */
    public Callbacks(Database database, Fetcher fetcher, CallbacksConfig config, Setting setting) {
        this.store = new CallbackStore(database);
        this.fetcher = fetcher;
        this.config = config;
        this.setting = setting;
        this.metrics = new CallbackMetrics(setting.registry());
        this.lanes = new Lanes(config.workers());
        this.free = new Semaphore(config.workers());
    }

    /** Begins to deliver. */
    public void start(Wording wording) {
        if (config.workers() > 0) {
            var courier = new Courier(fetcher, wording, setting.random(), setting.clock());
            dispatching.execute(() -> dispatch(courier));
        }
    }

    /** Has what was just queued delivered at once. */
    public void wake() {
        news.release();
    }

    private void dispatch(Courier courier) {
        while (!closed) {
            try {
                if (!dispatchNext(courier) && news.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                    var _ = news.drainPermits();
                }
            } catch (InterruptedException _) {
                // Closed.
            } catch (RuntimeException e) {
                if (!closed) {
                    LOG.error("callbacks could not be looked for", e);
                    pause();
                }
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException _) {
            // Closed.
        }
    }

    private boolean dispatchNext(Courier courier) throws InterruptedException {
        free.acquire();
        boolean begun = false;
        try {
            Instant now = setting.clock().instant();
            var claim = store.claim(lanes, now, now.plus(LEASE));
            claim.ifPresent(next -> {
                lanes.enter(next);
                var _ = deliveries.submit(() -> deliver(courier, next));
            });
            begun = claim.isPresent();
            return begun;
        } finally {
            if (!begun) {
                free.release();
            }
        }
    }

    private void deliver(Courier courier, Claim claim) {
        try {
            courier.deliver(claim).ifPresent(attempt -> settle(claim, attempt));
        } catch (InterruptedException _) {
            store.release(claim, setting.clock().instant());
        } catch (RuntimeException e) {
            LOG.error("what came of a callback of task {} is not written down", claim.taskId(), e);
        } finally {
            lanes.leave(claim);
            free.release();
            wake();
        }
    }

    private void settle(Claim claim, Attempt attempt) {
        Instant now = setting.clock().instant();
        int attempts = claim.attempts() + 1;
        Outcome outcome = outcome(claim, attempt, attempts);
        Instant due = outcome == Outcome.WAITING ? now.plus(pause(attempts)) : now;
        if (!store.settle(claim, attempt, outcome, now, due)) {
            LOG.info("a callback of task {} took so long that it may be made twice", claim.taskId());
            return;
        }
        metrics.attempted(claim, outcome);
        attempt.error()
                .ifPresent(error -> LOG.info(
                        "callback of task {}, {}, attempt {}: {}", claim.taskId(), claim.subject(), attempts, error));
    }

    private Outcome outcome(Claim claim, Attempt attempt, int attempts) {
        if (attempt.succeeded()) {
            return Outcome.DELIVERED;
        }
        int most = claim.isChallenge() ? CHALLENGE_ATTEMPTS : config.attempts();
        return attempts < most ? Outcome.WAITING : Outcome.GIVEN_UP;
    }

    /** After so many attempts: 10 s, 30 s, 90 s, and so on up to an hour. */
    private static Duration pause(int attempts) {
        var pause = FIRST_PAUSE;
        for (int i = 1; i < attempts && pause.compareTo(LONGEST_PAUSE) < 0; i++) {
            pause = pause.multipliedBy(PAUSE_GROWTH);
        }
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    /** Stops delivering; what was under way is delivered by another process or after the next start, maybe again. */
    @Override
    public void close() {
        closed = true;
        var _ = dispatching.shutdownNow();
        dispatching.close();
        var _ = deliveries.shutdownNow();
        deliveries.close();
    }
}
