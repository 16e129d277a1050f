package io.maximin.fetch;

import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks the JDK, which asks the system. That call can neither be interrupted nor bounded and would pin a virtual thread,
 * so a few platform threads make it.
 */
public final class SystemResolver implements Resolver {
    private static final int THREADS = 8;
    private static final int WAITING = 256;

    private final ExecutorService threads;

    public SystemResolver() {
        var pool = new ThreadPoolExecutor(
                THREADS,
                THREADS,
                10,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING),
                Thread.ofPlatform().daemon().name("look-up-", 0).factory());
        pool.allowCoreThreadTimeOut(true);
        threads = pool;
    }

    @Override
    public List<InetAddress> resolve(String host, Duration limit)
            throws UnknownHostException, TimeoutException, InterruptedException {
        var lookUp = submitted(host);
        try {
            return lookUp.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownHostException) {
                throw new UnknownHostException(host);
            }
            throw new IllegalStateException("the look-up of a host failed", e.getCause());
        } finally {
            lookUp.cancel(true);
        }
    }

    private Future<List<InetAddress>> submitted(String host) {
        try {
            return threads.submit(() -> List.of(InetAddress.getAllByName(host)));
        } catch (RejectedExecutionException e) {
            throw new ApiException(ErrorKind.OVERLOADED, "too many hosts are being looked up, try again later", e);
        }
    }
}
