package io.maximin.engines.llama;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/**
 * Requests on their way into the scheduler. The next is the oldest of the owner that has fewest inside, so that one who
 * asks a lot does not keep others waiting. Thread-safe.
 */
final class WaitingLine {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Sequence> waiting = new ArrayDeque<>();
    private final int slots;
    private final int capacity;
    private final Map<String, Integer> insideByOwner = new HashMap<>();
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

    /** Lets the next in, if the door keeper likes it. */
    Optional<Sequence> admit(Predicate<Sequence> doorKeeper) {
        lock.lock();
        try {
            Optional<Sequence> next = waiting.stream()
                    .min(Comparator.comparingInt(one -> insideByOwner.getOrDefault(one.owner(), 0)))
                    .filter(doorKeeper);
            next.ifPresent(this::enter);
            return next;
        } finally {
            lock.unlock();
        }
    }

    private void enter(Sequence sequence) {
        waiting.remove(sequence);
        inside++;
        insideByOwner.merge(sequence.owner(), 1, Integer::sum);
    }

    /** One that was let in is finished. */
    void finished(Sequence sequence) {
        lock.lock();
        try {
            inside--;
            insideByOwner.computeIfPresent(sequence.owner(), (_, count) -> count == 1 ? null : count - 1);
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
