package io.maximin.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadPendingException;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Invocable.InvocationType;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * A socket that can be watched for its end while its connection does not read it. Bytes that arrive meanwhile (a
 * pipelined request) are kept and handed to the connection's next read. Jetty allows one party to wait for bytes, so
 * the watch holds that place and passes it on when the connection asks for it.
 */
final class WatchedEndPoint extends SocketChannelEndPoint {
    private static final int MAX_KEPT_BYTES = 16 << 10;

    private final Executor executor;
    private final Object lock = new Object();
    private final Callback arrival = new Arrival();
    private ByteBuffer kept = BufferUtil.EMPTY_BUFFER;
    private boolean armed;
    private @Nullable Callback connection;
    private @Nullable Runnable gone;

    WatchedEndPoint(
            SocketChannel channel, ManagedSelector selector, SelectionKey key, Scheduler scheduler, Executor executor) {
        super(channel, selector, key, scheduler);
        this.executor = executor;
    }

    /** Calls {@code whenGone} once, on a selector thread, if the socket ends before {@link #unwatch}. */
    void watch(Runnable whenGone) {
        synchronized (lock) {
            gone = whenGone;
            arm();
        }
    }

    /** After this returns the socket is the connection's alone again. */
    void unwatch() {
        synchronized (lock) {
            gone = null;
        }
    }

    @Override
    public int fill(ByteBuffer buffer) throws IOException {
        synchronized (lock) {
            if (!kept.hasRemaining()) {
                return super.fill(buffer);
            }
            int filled = BufferUtil.append(buffer, kept);
            if (!kept.hasRemaining()) {
                kept = BufferUtil.EMPTY_BUFFER;
            }
            return filled;
        }
    }

    @Override
    public void fillInterested(Callback callback) {
        if (!tryFillInterested(callback)) {
            throw new ReadPendingException();
        }
    }

    @Override
    public boolean tryFillInterested(Callback callback) {
        synchronized (lock) {
            if (connection != null) {
                return false;
            }
            if (!kept.hasRemaining()) {
                if (!armed) {
                    return super.tryFillInterested(callback);
                }
                connection = callback;
                return true;
            }
        }
        executor.execute(callback::succeeded);
        return true;
    }

    @Override
    public boolean isFillInterested() {
        synchronized (lock) {
            return armed ? connection != null : super.isFillInterested();
        }
    }

    private void arm() {
        if (!armed) {
            armed = super.tryFillInterested(arrival);
        }
    }

    /** Who is to hear of what happened on the socket; nobody if neither the connection nor a watch waits. */
    private Optional<Callback> release(boolean arrived) {
        synchronized (lock) {
            armed = false;
            Callback waiting = connection;
            if (waiting != null) {
                connection = null;
                return Optional.of(waiting);
            }
            Runnable whenGone = gone;
            if (whenGone == null || (arrived && keepArrived())) {
                return Optional.empty();
            }
            gone = null;
            return Optional.of(Callback.from(InvocationType.NON_BLOCKING, whenGone));
        }
    }

    /** False if the socket has ended. Past the bound the watch pauses and the socket's own buffer fills up. */
    private boolean keepArrived() {
        ByteBuffer buffer = BufferUtil.allocate(MAX_KEPT_BYTES);
        BufferUtil.append(buffer, kept);
        int filled = fillQuietly(buffer);
        kept = buffer.hasRemaining() ? buffer : BufferUtil.EMPTY_BUFFER;
        if (filled >= 0 && buffer.remaining() < MAX_KEPT_BYTES) {
            arm();
        }
        return filled >= 0;
    }

    private int fillQuietly(ByteBuffer buffer) {
        try {
            return super.fill(buffer);
        } catch (IOException e) {
            return -1;
        }
    }

    /** What the selector tells. */
    private final class Arrival implements Callback {
        @Override
        public void succeeded() {
            release(true).ifPresent(Callback::succeeded);
        }

        @Override
        public void failed(Throwable cause) {
            release(false).ifPresent(listener -> listener.failed(cause));
        }

        @Override
        public InvocationType getInvocationType() {
            return InvocationType.NON_BLOCKING;
        }
    }
}
