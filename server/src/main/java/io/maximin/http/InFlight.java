package io.maximin.http;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The requests being handled. */
final class InFlight {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition empty = lock.newCondition();
    private final Set<Work> running = new HashSet<>();
    private final int most;

    InFlight(int most) {
        this.most = most;
    }

    /** False if there are already as many as allowed. */
    boolean enter(Work work) {
        lock.lock();
        try {
            return running.size() < most && running.add(work);
        } finally {
            lock.unlock();
        }
    }

    void leave(Work work) {
        lock.lock();
        try {
            if (running.remove(work) && running.isEmpty()) {
                empty.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    int size() {
        lock.lock();
        try {
            return running.size();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until none is left; false if some are left when the time is up. */
    boolean awaitNone(Duration time) throws InterruptedException {
        lock.lock();
        try {
            long left = time.toNanos();
            while (!running.isEmpty() && left > 0) {
                left = empty.awaitNanos(left);
            }
            return running.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    void cutAll() {
        snapshot().forEach(work -> work.cut(Work.Cut.STOPPING));
    }

    private List<Work> snapshot() {
        lock.lock();
        try {
            return List.copyOf(running);
        } finally {
            lock.unlock();
        }
    }
}
