package io.maximin.http;

import java.nio.ByteBuffer;
import java.time.Duration;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Response;

/**
 * Writes the response, blocking, and knows how far it got. Status and headers leave with the first byte of the body.
 */
final class Answer {
    private static final Duration LINGER = Duration.ofSeconds(5);
    private static final long LINGER_BYTES = 256L << 20;

    private final Response response;
    private final ClientWatch watch;
    private final RequestBody body;
    private final boolean http1;
    private final Runnable streamBegan;
    private boolean started;
    private boolean streaming;
    private boolean opaque;
    private boolean ended;
    private long bytes;

    Answer(Response response, ClientWatch watch, RequestBody body, Runnable streamBegan) {
        this.response = response;
        this.watch = watch;
        this.body = body;
        this.streamBegan = streamBegan;
        this.http1 = watch.isHttp1();
    }

    boolean started() {
        return started;
    }

    /** True once the answer is known to come in pieces. */
    boolean streaming() {
        return streaming;
    }

    /** True if no event can be put into the answer, to tell of a failure say. */
    boolean isOpaque() {
        return opaque;
    }

    void opaque() {
        opaque = true;
    }

    boolean ended() {
        return ended;
    }

    int status() {
        return response.getStatus();
    }

    void status(int status) {
        response.setStatus(status);
    }

    long bytes() {
        return bytes;
    }

    void header(String name, String value) {
        response.getHeaders().put(name, value);
    }

    void whole(int status, String contentType, byte[] content) {
        if (started) {
            throw new IllegalStateException("the answer has already begun");
        }
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, contentType);
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, content.length);
        last(content);
    }

    void piece(byte[] content) {
        if (ended) {
            throw new IllegalStateException("the answer has already ended");
        }
        if (!started) {
            started = true;
            streaming = true;
            streamBegan.run();
        }
        write(false, content);
    }

    void end() {
        last(new byte[0]);
    }

    private void last(byte[] content) {
        // From here on a client may close or send its next request: neither must interrupt the handler.
        watch.end();
        boolean clean = body.discardArrived();
        if (!clean && !started && http1) {
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
        }
        started = true;
        write(true, content);
        ended = true;
        if (!clean && !response.getRequest().getHeaders().contains(HttpHeader.EXPECT)) {
            body.linger(LINGER, LINGER_BYTES);
        }
    }

    private void write(boolean last, byte[] content) {
        var written = new Completion();
        response.write(last, ByteBuffer.wrap(content), written);
        written.await();
        bytes += content.length;
    }
}
