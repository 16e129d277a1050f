package io.maximin.engines.llama;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/** Requests on their way into the scheduler, first come first served. Thread-safe. */
final class WaitingLine {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Sequence> waiting = new ArrayDeque<>();
    private final int slots;
    private final int capacity;
    private int inside;
    private boolean closed;

    WaitingLine(int slots, int capacity) {
        this.slots = slots;
        this.capacity = capacity;
    }

    /** Joins the line, unless it is full: as many as there are slots may pass, and as many as its capacity may wait. */
    void join(Sequence sequence) {
        lock.lock();
        try {
            if (closed) {
                throw new SchedulerClosedException();
            }
            if (inside + waiting.size() >= slots + capacity) {
                throw new QueueFullException(capacity);
            }
            waiting.addLast(sequence);
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Takes out a cancelled request. */
    void leave(Sequence sequence) {
        lock.lock();
        try {
            waiting.remove(sequence);
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Lets the first in line in, if the door keeper likes it. */
    Optional<Sequence> admit(Predicate<Sequence> doorKeeper) {
        lock.lock();
        try {
            Sequence first = waiting.peekFirst();
            if (first == null || !doorKeeper.test(first)) {
                return Optional.empty();
            }
            inside++;
            return Optional.of(waiting.removeFirst());
        } finally {
            lock.unlock();
        }
    }

    /** One that was let in is finished. */
    void finished() {
        lock.lock();
        try {
            inside--;
        } finally {
            lock.unlock();
        }
    }

    /** Parks until there is something to do; false once the line is closed. */
    boolean awaitWork() {
        lock.lock();
        try {
            while (waiting.isEmpty() && inside == 0 && !closed) {
                changed.awaitUninterruptibly();
            }
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    /** Refuses everybody from now on and returns those who waited. */
    List<Sequence> close() {
        lock.lock();
        try {
            closed = true;
            List<Sequence> left = List.copyOf(waiting);
            waiting.clear();
            changed.signal();
            return left;
        } finally {
            lock.unlock();
        }
    }

    int size() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }
}
