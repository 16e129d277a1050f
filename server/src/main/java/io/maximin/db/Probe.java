package io.maximin.db;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the database whether it answers. A caller waits a bounded time, and one question at most is under way, so that
 * health checks neither hang nor pile up while the database is away.
 */
final class Probe {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Logger LOG = LoggerFactory.getLogger(Probe.class);

    private final Jdbi jdbi;
    private final ReentrantLock lock = new ReentrantLock();
    private FutureTask<Boolean> question = new FutureTask<>(() -> true);

    Probe(Jdbi jdbi) {
        this.jdbi = jdbi;
        question.run();
    }

    boolean answers() {
        try {
            return underWay().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            LOG.warn("the database does not answer within {} s", PATIENCE.toSeconds());
            return false;
        } catch (ExecutionException e) {
            LOG.warn("the database does not answer", e.getCause());
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private FutureTask<Boolean> underWay() {
        lock.lock();
        try {
            if (question.isDone()) {
                question = new FutureTask<>(this::ask);
                Thread.ofVirtual().name("database-probe").start(question);
            }
            return question;
        } finally {
            lock.unlock();
        }
    }

    private boolean ask() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select 1").mapTo(Integer.class).one() == 1);
    }
}
