package io.maximin.images;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Platform threads that compute pictures, because a virtual one that does not wait keeps its carrier. There is no bound
 * on what waits for them: who calls is let in by {@link Turns}.
 */
public final class PaintThreads implements AutoCloseable {
    private final ExecutorService threads;

    public PaintThreads(int threads) {
        this.threads = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().name("paint-", 1).daemon().factory());
    }

    /** Begins to compute something. */
    public <T> Future<T> begin(Callable<T> work) {
        return threads.submit(work);
    }

    /**
     * Computes something and waits for it; an interrupt goes on to the thread that computes.
     *
     * @throws RuntimeException as the work threw it
     */
    public <T> T run(Callable<T> work) throws InterruptedException {
        return result(begin(work));
    }

    /** As {@link #run}, of what was begun. */
    public static <T> T result(Future<T> begun) throws InterruptedException {
        try {
            return begun.get();
        } catch (InterruptedException e) {
            begun.cancel(true);
            throw e;
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case InterruptedException cut -> throw (InterruptedException) new InterruptedException().initCause(cut);
                case null, default -> throw new IllegalStateException("a picture could not be computed", e);
            }
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
