package io.maximin.engines.speech;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A fixed number of platform threads that native code computes on. Each job is one caller's sequence of tasks; jobs
 * take turns, one task each, so that a long text does not hold up a short one.
 */
final class FairPool implements AutoCloseable {
    private final int maxJobs;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition work = lock.newCondition();
    private final Deque<Job> waiting = new ArrayDeque<>();
    private final List<Thread> threads = new ArrayList<>();
    private int jobs;
    private boolean closed;

    /**
     * @param threads at least 1
     * @param maxJobs most jobs at once
     */
    FairPool(int threads, int maxJobs) {
        this.maxJobs = maxJobs;
        for (int i = 1; i <= threads; i++) {
            this.threads.add(Thread.ofPlatform().name("speech-" + i).daemon().start(this::work));
        }
    }

    /**
     * Begins a job.
     *
     * @throws SpeechOverloadedException if there are too many already
     */
    Job open() {
        lock.lock();
        try {
            if (closed) {
                throw new IllegalStateException("the speech engine is closed");
            }
            if (jobs >= maxJobs) {
                throw new SpeechOverloadedException(maxJobs);
            }
            jobs++;
            return new Job();
        } finally {
            lock.unlock();
        }
    }

    /** Tasks of one caller, run in the order they were submitted, several at once if threads are free. */
    final class Job implements AutoCloseable {
        private final Deque<FutureTask<?>> tasks = new ArrayDeque<>();
        private boolean ended;

        private Job() {}

        <T> Future<T> submit(Callable<T> task) {
            var future = new FutureTask<>(task);
            lock.lock();
            try {
                if (closed || ended) {
                    throw new IllegalStateException("the speech engine is closed");
                }
                tasks.add(future);
                if (tasks.size() == 1) {
                    waiting.addLast(this);
                }
                work.signal();
            } finally {
                lock.unlock();
            }
            return future;
        }

        /** Drops what has not begun; what runs ends by itself within one piece. */
        @Override
        public void close() {
            lock.lock();
            try {
                if (!ended) {
                    ended = true;
                    jobs--;
                    waiting.remove(this);
                    tasks.forEach(task -> task.cancel(false));
                    tasks.clear();
                }
            } finally {
                lock.unlock();
            }
        }
    }

    private void work() {
        for (FutureTask<?> task = next(); task != null; task = next()) {
            task.run();
        }
    }

    private @Nullable FutureTask<?> next() {
        lock.lock();
        try {
            while (waiting.isEmpty()) {
                if (closed) {
                    return null;
                }
                work.awaitUninterruptibly();
            }
            Job job = waiting.removeFirst();
            FutureTask<?> task = job.tasks.removeFirst();
            if (!job.tasks.isEmpty()) {
                waiting.addLast(job);
            }
            return task;
        } finally {
            lock.unlock();
        }
    }

    /** Jobs that are open. */
    int jobs() {
        lock.lock();
        try {
            return jobs;
        } finally {
            lock.unlock();
        }
    }

    /** Drops what has not begun and waits for the rest, so that nothing computes any more. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            waiting.forEach(job -> job.tasks.forEach(task -> task.cancel(false)));
            waiting.clear();
            work.signalAll();
        } finally {
            lock.unlock();
        }
        boolean interrupted = false;
        for (Thread thread : threads) {
            interrupted |= joined(thread);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean joined(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        return interrupted;
    }
}
