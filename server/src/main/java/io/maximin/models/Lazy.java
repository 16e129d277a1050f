package io.maximin.models;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A costly value made once, on a platform thread because native calls would pin a virtual one. Callers wait for it and
 * may be interrupted without disturbing its making; a failure is told to those who waited and tried again at the next
 * call.
 */
public final class Lazy<T extends AutoCloseable> implements AutoCloseable {
    private final String threadName;
    private final Callable<T> maker;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable FutureTask<T> making;
    private boolean closed;

    public Lazy(String threadName, Callable<T> maker) {
        this.threadName = threadName;
        this.maker = maker;
    }

    public T get() throws InterruptedException {
        FutureTask<T> task = task();
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("could not " + threadName, e.getCause());
        }
    }

    public Optional<T> current() {
        lock.lock();
        try {
            return made(making);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            if (making != null) {
                closeQuietly(making);
            }
        } finally {
            lock.unlock();
        }
    }

    private FutureTask<T> task() {
        lock.lock();
        try {
            if (closed) {
                throw new IllegalStateException("closed, cannot " + threadName);
            }
            FutureTask<T> present = making;
            if (present == null || present.state() == FutureTask.State.FAILED) {
                present = new FutureTask<>(maker);
                making = present;
                Thread.ofPlatform().name(threadName).daemon().start(present);
            }
            return present;
        } finally {
            lock.unlock();
        }
    }

    private static <T> Optional<T> made(@Nullable FutureTask<T> task) {
        return task != null && task.state() == FutureTask.State.SUCCESS
                ? Optional.of(task.resultNow())
                : Optional.empty();
    }

    private static <T extends AutoCloseable> void closeQuietly(FutureTask<T> task) {
        made(task).ifPresent(value -> {
            try {
                value.close();
            } catch (Exception e) {
                throw new IllegalStateException("could not close " + value, e);
            }
        });
    }
}
