package io.maximin.engines.speech;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A fixed number of platform threads that native code computes on. Each job is one caller's sequence of tasks. The next
 * task is one of the job whose listener has least in hand, so that nobody's sound breaks off while another's is made
 * far ahead; of jobs that are all behind it is one of the owner that has fewest tasks running, and then they take
 * turns.
 */
final class FairPool implements AutoCloseable {
    /** What somebody who waits has in hand before what nobody waits for comes first. */
    private static final double ENOUGH_SECONDS = 5;

    private final int maxJobs;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition work = lock.newCondition();
    private final Deque<Job> waiting = new ArrayDeque<>();
    private final List<Thread> threads = new ArrayList<>();
    private final Map<String, Integer> runningByOwner = new HashMap<>();
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
    Job open(Listener listener) {
        lock.lock();
        try {
            if (closed) {
                throw new IllegalStateException("the speech engine is closed");
            }
            if (jobs >= maxJobs) {
                throw new SpeechOverloadedException(maxJobs);
            }
            jobs++;
            return new Job(listener);
        } finally {
            lock.unlock();
        }
    }

    private record Task(FutureTask<?> work, double seconds) {}

    /** Tasks of one caller, run in the order they were submitted, several at once if threads are free. */
    final class Job implements AutoCloseable {
        private final Deque<Task> tasks = new ArrayDeque<>();
        private final Listener listener;
        private double begunSeconds;
        private long startNanos;
        private boolean ended;

        private Job(Listener listener) {
            this.listener = listener;
        }

        /** @param seconds that a listener will take to hear the result, about */
        <T> Future<T> submit(Callable<T> task, double seconds) {
            var future = new FutureTask<>(task);
            lock.lock();
            try {
                if (closed || ended) {
                    throw new IllegalStateException("the speech engine is closed");
                }
                tasks.add(new Task(future, seconds));
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
                    tasks.forEach(task -> task.work().cancel(false));
                    tasks.clear();
                }
            } finally {
                lock.unlock();
            }
        }

        /** Seconds of sound begun beyond what a listener can have heard since; 0 if there is none. */
        private double inHand(long now) {
            if (!listener.waits()) {
                return ENOUGH_SECONDS;
            }
            return startNanos == 0 ? 0 : Math.max(0, begunSeconds - (now - startNanos) / 1e9);
        }

        private int running() {
            return runningByOwner.getOrDefault(listener.owner(), 0);
        }

        private Runnable begin(long now) {
            Task task = tasks.removeFirst();
            runningByOwner.merge(listener.owner(), 1, Integer::sum);
            startNanos = startNanos == 0 ? now : startNanos;
            begunSeconds += task.seconds();
            return () -> run(task.work());
        }

        private void run(FutureTask<?> work) {
            try {
                work.run();
            } finally {
                ended();
            }
        }

        private void ended() {
            lock.lock();
            try {
                runningByOwner.computeIfPresent(listener.owner(), (_, count) -> count == 1 ? null : count - 1);
            } finally {
                lock.unlock();
            }
        }
    }

    private void work() {
        for (Runnable task = next(); task != null; task = next()) {
            task.run();
        }
    }

    private @Nullable Runnable next() {
        lock.lock();
        try {
            while (waiting.isEmpty()) {
                if (closed) {
                    return null;
                }
                work.awaitUninterruptibly();
            }
            long now = System.nanoTime();
            Job job = Collections.min(
                    waiting,
                    Comparator.comparingDouble((Job one) -> one.inHand(now)).thenComparingInt(Job::running));
            waiting.remove(job);
            Runnable task = job.begin(now);
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
            waiting.forEach(job -> job.tasks.forEach(task -> task.work().cancel(false)));
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
