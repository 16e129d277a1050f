package io.maximin.http;

import io.maximin.error.ApiException;
import io.maximin.error.ClientGoneException;
import io.maximin.error.ErrorKind;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Invocable;
import org.jspecify.annotations.Nullable;

/** Reads a request's body within bounds of size and time. */
final class RequestBody {
    private static final int FIRST_CHUNK_BYTES = 8 << 10;
    private static final int DISCARD_BYTES = 1 << 20;

    private final Request request;
    private final long maxBytes;
    private final Duration timeout;
    private long received;
    private long deadline;

    /** A demand that was given up, after a time limit say, still stands, and Jetty takes no second one. */
    private @Nullable CountDownLatch demanded;

    private boolean consumed;
    private boolean broken;

    RequestBody(Request request, long maxBytes, Duration timeout) {
        this.request = request;
        this.maxBytes = maxBytes;
        this.timeout = timeout;
        this.consumed = request.getLength() == 0
                || (request.getLength() < 0
                        && !request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING)
                        && isHttp1());
    }

    boolean consumed() {
        return consumed;
    }

    byte[] read() throws InterruptedException {
        begin();
        var bytes = new ByteArrayOutputStream(FIRST_CHUNK_BYTES);
        while (!consumed) {
            next(piece -> {
                byte[] copy = new byte[piece.remaining()];
                piece.get(copy);
                bytes.writeBytes(copy);
            });
        }
        return bytes.toByteArray();
    }

    /** Starts the clock, and refuses what can be refused before anything is read. */
    void begin() {
        requirePlain();
        if (request.getLength() > maxBytes) {
            throw tooLarge();
        }
        deadline = System.nanoTime() + timeout.toNanos();
    }

    /**
     * Gives the next piece, as it comes; maybe an empty one. Only after {@link #begin}, and until {@link #consumed}.
     *
     * @param taker copies what it needs: the buffer is used again
     */
    void next(Consumer<ByteBuffer> taker) throws InterruptedException {
        while (true) {
            Content.Chunk chunk = request.read();
            if (chunk == null) {
                awaitContent(deadline);
                continue;
            }
            if (Content.Chunk.isFailure(chunk)) {
                throw unreadable(chunk.getFailure());
            }
            give(chunk, taker);
            return;
        }
    }

    /** Throws away what has arrived, within a bound; true if that was the end of it. */
    boolean discardArrived() {
        long start = Request.getContentBytesRead(request);
        while (!consumed && !broken && Request.getContentBytesRead(request) - start < DISCARD_BYTES) {
            Content.Chunk chunk = request.read();
            if (chunk == null) {
                return false;
            }
            if (Content.Chunk.isFailure(chunk)) {
                broken = true;
                return false;
            }
            consumed = chunk.isLast();
            chunk.release();
        }
        return consumed;
    }

    /** Throws away what still comes, so that a client busy sending gets to read its answer instead of a reset. */
    void linger(Duration time, long most) {
        long end = System.nanoTime() + time.toNanos();
        long start = Request.getContentBytesRead(request);
        try {
            while (!discardArrived() && !broken && Request.getContentBytesRead(request) - start < most) {
                awaitContent(end);
            }
        } catch (ApiException e) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isHttp1() {
        return request.getConnectionMetaData().getHttpVersion().getVersion() < 20;
    }

    private void requirePlain() {
        String encoding = request.getHeaders().get(HttpHeader.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw ApiException.invalid(
                    "content-encoding '" + encoding + "' is not supported, send the body uncompressed");
        }
    }

    private void give(Content.Chunk chunk, Consumer<ByteBuffer> taker) {
        try {
            received += chunk.remaining();
            if (received > maxBytes) {
                throw tooLarge();
            }
            taker.accept(chunk.getByteBuffer());
            consumed = chunk.isLast();
        } finally {
            chunk.release();
        }
    }

    private void awaitContent(long until) throws InterruptedException {
        // Looked at before the wait too: a latch already open would hide a deadline already past.
        long left = until - System.nanoTime();
        var arrived = demanded;
        if (arrived == null || arrived.getCount() == 0) {
            arrived = new CountDownLatch(1);
            if (left > 0) {
                demanded = arrived;
                request.demand(Invocable.from(Invocable.InvocationType.NON_BLOCKING, arrived::countDown));
            }
        }
        if (!arrived.await(left, TimeUnit.NANOSECONDS)) {
            throw slow(new TimeoutException("body deadline"));
        }
    }

    private ApiException tooLarge() {
        return new ApiException(
                ErrorKind.TOO_LARGE, "invalid params, request body exceeds the limit of " + maxBytes + " bytes");
    }

    private RuntimeException unreadable(Throwable cause) {
        if (cause instanceof TimeoutException) {
            return slow(cause);
        }
        if (cause instanceof HttpException && clientIsThere()) {
            return new ApiException(ErrorKind.INVALID_REQUEST, "invalid params, request body is malformed", cause);
        }
        return new ClientGoneException(cause);
    }

    /** Jetty words a malformed chunk as an early end too; only the socket tells the two apart. */
    private boolean clientIsThere() {
        EndPoint endPoint = request.getConnectionMetaData().getConnection().getEndPoint();
        return endPoint.isOpen() && !endPoint.isInputShutdown();
    }

    private static ApiException slow(Throwable cause) {
        return new ApiException(ErrorKind.TIMEOUT, "request timeout, the request body arrived too slowly", cause);
    }
}
