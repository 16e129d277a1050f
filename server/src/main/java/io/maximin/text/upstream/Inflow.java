package io.maximin.text.upstream;

import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer as it comes, for one thread that waits for it. No more is read from the connection than was
 * asked for; closing it early closes the connection.
 */
final class Inflow implements Flow.Subscriber<List<ByteBuffer>>, AutoCloseable {
    private sealed interface Item {
        record Bytes(List<ByteBuffer> buffers) implements Item {}

        record End() implements Item {}

        record Broken(Throwable why) implements Item {}
    }

    private static final int MOST_LEFT = 4;
    private static final Duration PATIENCE_WITH_REST = Duration.ofSeconds(1);

    // Holds two at most: what was asked for once, and the end.
    private final BlockingQueue<Item> items = new LinkedBlockingQueue<>();
    private Flow.@Nullable Subscription subscription;
    private boolean closed;
    private boolean left;

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        synchronized (this) {
            this.subscription = subscription;
            if (!closed) {
                subscription.request(1);
                return;
            }
        }
        subscription.cancel();
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        items.add(new Item.Bytes(buffers));
    }

    @Override
    public void onError(Throwable why) {
        items.add(new Item.Broken(why));
    }

    @Override
    public void onComplete() {
        items.add(new Item.End());
    }

    /**
     * What came next; nothing once the body is over.
     *
     * @throws HttpTimeoutException if nothing came for that long
     * @throws IOException if the connection broke
     */
    List<ByteBuffer> next(Duration patience) throws IOException, InterruptedException {
        return switch (items.poll(Math.max(0, patience.toNanos()), TimeUnit.NANOSECONDS)) {
            case Item.Bytes(var buffers) -> {
                request();
                yield buffers;
            }
            case Item.End end -> {
                items.add(end);
                yield List.of();
            }
            case Item.Broken(var why) -> throw new IOException("connection broke", why);
            case null -> throw new HttpTimeoutException("nothing came for " + patience);
        };
    }

    /** A copy of what is left of a buffer; those of the client cannot be looked into. */
    static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    private synchronized void request() {
        if (subscription != null && !closed) {
            subscription.request(1);
        }
    }

    /**
     * Nobody reads on. What little is left is read for a moment by another thread, because a connection can only be
     * kept if its answer was read to the end.
     */
    void leave() {
        synchronized (this) {
            left = true;
        }
        Thread.ofVirtual().name("end of an answer").start(this::drain);
    }

    private void drain() {
        try {
            int pieces = 0;
            while (pieces < MOST_LEFT && !next(PATIENCE_WITH_REST).isEmpty()) {
                pieces++;
            }
        } catch (IOException | InterruptedException e) {
            // Then the connection is not kept, which is no fault of the answer.
        }
        cancel();
    }

    @Override
    public void close() {
        boolean drained;
        synchronized (this) {
            drained = left;
        }
        if (!drained) {
            cancel();
        }
    }

    private void cancel() {
        Flow.Subscription open;
        synchronized (this) {
            closed = true;
            open = subscription;
        }
        if (open != null) {
            open.cancel();
        }
    }
}
