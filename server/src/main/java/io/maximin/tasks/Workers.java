package io.maximin.tasks;

import io.maximin.processes.Processes;
import io.maximin.tasks.LeaseStore.Lease;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What works on tasks in this process: for each kind so many threads, each of which takes the task whose turn it is,
 * does it, and takes the next. {@link #tend} is to be called about once a second: it sees to tasks that dead processes
 * left, and stops work on those that were cancelled.
 */
public final class Workers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);

    /** Another process's new tasks, and those that wait for their time, are noticed this late at most. */
    private static final Duration LOOK = Duration.ofMillis(250);

    private final LeaseStore leases;
    private final Attempts attempts;
    private final Processes processes;
    private final TasksConfig config;
    private final InstantSource clock;
    private final Map<TaskKind, Semaphore> news = new ConcurrentHashMap<>();
    private final Map<Long, Thread> running = new ConcurrentHashMap<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean closed;

    /** @param tasks tells of new ones */
    Workers(
            LeaseStore leases,
            Attempts attempts,
            Processes processes,
            TaskService tasks,
            TasksConfig config,
            InstantSource clock) {
        this.leases = leases;
        this.attempts = attempts;
        this.processes = processes;
        this.config = config;
        this.clock = clock;
        tasks.listen(kind -> news.computeIfAbsent(kind, _ -> new Semaphore(0)).release());
    }

    /** Begins to work, with as many threads for each runner. */
    public void start(TaskRunner runner, int atOnce) {
        leases.open(runner.kind());
        for (int i = 1; i <= atOnce; i++) {
            // Not virtual: a task computes for minutes, and nobody takes a carrier away from who does not wait.
            threads.add(Thread.ofPlatform()
                    .name(runner.kind().label() + "-task-" + i)
                    .daemon()
                    .start(() -> work(runner)));
        }
    }

    private void work(TaskRunner runner) {
        while (!closed) {
            try {
                var lease = leases.take(runner.kind(), processes.ownId(), config.accountRunning(), clock.instant());
                if (lease.isPresent()) {
                    run(runner, lease.get());
                } else {
                    awaitNews(runner.kind());
                }
            } catch (InterruptedException _) {
                // Closed, or a task's interrupt came when it was done.
            } catch (RuntimeException e) {
                LOG.error("a worker failed and goes on", e);
                pause();
            }
        }
    }

    private void awaitNews(TaskKind kind) throws InterruptedException {
        var signal = news.computeIfAbsent(kind, _ -> new Semaphore(0));
        if (signal.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
            return;
        }
    }

    private void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException _) {
            // Closed.
        }
    }

    private void run(TaskRunner runner, Lease lease) {
        running.put(lease.task().id(), Thread.currentThread());
        try {
            attempts.run(runner, lease, () -> closed);
        } finally {
            running.remove(lease.task().id());
            // An interrupt that was meant for this task must not hit the next.
            var _ = Thread.interrupted();
        }
    }

    /** Puts back what dead processes were working on, and stops work on tasks that this process has lost. */
    public void tend() {
        revive();
        stopLost();
    }

    private void revive() {
        for (String dead : processes.dead(leases.processes())) {
            List<Lease> left = leases.of(dead);
            left.forEach(attempts::revive);
            LOG.info("{} tasks of a dead process are gone on with", left.size());
        }
    }

    private void stopLost() {
        if (running.isEmpty()) {
            return;
        }
        Map<Long, Thread> before = Map.copyOf(running);
        Set<Long> held = leases.of(processes.ownId()).stream()
                .map(lease -> lease.task().id())
                .collect(Collectors.toSet());
        before.forEach((id, thread) -> {
            if (!held.contains(id)) {
                running.computeIfPresent(id, (_, now) -> {
                    if (now.equals(thread)) {
                        thread.interrupt();
                    }
                    return now;
                });
            }
        });
    }

    /** Stops working; what was begun is put back, so that another process or the next start goes on with it. */
    @Override
    public void close() {
        closed = true;
        threads.forEach(Thread::interrupt);
        boolean interrupted = false;
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
