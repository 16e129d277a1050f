package io.maximin.http;

import io.maximin.error.ApiException;
import io.maximin.error.ClientGoneException;
import io.maximin.error.ErrorKind;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The messages of a WebSocket that its handler has not taken yet. When it is full nothing more is asked of the
 * transport, so that the client's sending comes to a halt.
 */
final class Inbox {
    static final int CAPACITY = 16;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<String> messages = new ArrayDeque<>();
    private final Runnable demand;
    private boolean owed;
    private boolean stopping;
    private @Nullable Throwable gone;
    private long lastSign = System.nanoTime();

    /** @param demand asks the transport for the next message; it does not block */
    Inbox(Runnable demand) {
        this.demand = demand;
    }

    void put(String message) {
        lock.lock();
        try {
            messages.add(message);
            owed = messages.size() >= CAPACITY;
            changed.signalAll();
            if (owed) {
                return;
            }
        } finally {
            lock.unlock();
        }
        demand.run();
    }

    /** A sign of life that is no message. */
    void sign() {
        lock.lock();
        try {
            lastSign = System.nanoTime();
        } finally {
            lock.unlock();
        }
        demand.run();
    }

    void gone(Throwable cause) {
        lock.lock();
        try {
            gone = gone == null ? cause : gone;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** From now on an empty inbox is the end. */
    void stop() {
        lock.lock();
        try {
            stopping = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    Optional<String> poll() {
        lock.lock();
        try {
            return Optional.ofNullable(take());
        } finally {
            lock.unlock();
        }
    }

    /** Empty when the silence lasted that long. */
    Optional<String> receive(Duration silence) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long began = System.nanoTime();
            String message = take();
            while (message == null) {
                long since = lastSign - began > 0 ? lastSign : began;
                long left = since + silence.toNanos() - System.nanoTime();
                if (left <= 0) {
                    return Optional.empty();
                }
                requireOpen();
                var _ = changed.awaitNanos(left);
                message = take();
            }
            return Optional.of(message);
        } finally {
            lock.unlock();
        }
    }

    private void requireOpen() {
        if (gone != null) {
            throw new ClientGoneException(gone);
        }
        if (stopping) {
            throw new ApiException(ErrorKind.UNAVAILABLE, "the server is stopping");
        }
    }

    private @Nullable String take() {
        String message = messages.poll();
        if (message != null && owed) {
            owed = false;
            demand.run();
        }
        return message;
    }
}
