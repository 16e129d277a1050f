package io.maximin.http;

import io.maximin.error.ClientGoneException;
import java.util.concurrent.CountDownLatch;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Lets a virtual thread wait for one of Jetty's callbacks. */
final class Completion implements Callback {
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile @Nullable Throwable failure;

    @Override
    public void succeeded() {
        done.countDown();
    }

    @Override
    public void failed(Throwable cause) {
        failure = cause;
        done.countDown();
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    /**
     * @throws ClientGoneException if the operation failed, or if the waiting thread was interrupted; its flag stays set
     */
    void await() {
        try {
            done.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClientGoneException(e);
        }
        Throwable cause = failure;
        if (cause != null) {
            throw new ClientGoneException(cause);
        }
    }
}
