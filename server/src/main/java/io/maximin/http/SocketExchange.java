package io.maximin.http;

import io.maximin.error.ClientGoneException;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;

/** One WebSocket connection, as its handler sees it. For the handling thread only. */
public final class SocketExchange implements Headers {
    private static final Duration CLOSE_GRACE = Duration.ofSeconds(5);

    private final String traceId;
    private final HttpFields headers;
    private final Session session;
    private final Inbox inbox;
    private Caller caller = Caller.ANONYMOUS;
    private volatile boolean sending;
    private boolean closed;
    private long bytes;

    SocketExchange(String traceId, HttpFields headers, Session session, Inbox inbox) {
        this.traceId = traceId;
        this.headers = headers;
        this.session = session;
        this.inbox = inbox;
        // The handler decides how long a client may be silent; one that does not read is the transport's to end.
        session.addIdleTimeoutListener(_ -> sending);
    }

    /** 32 lower-case hex digits. */
    public String traceId() {
        return traceId;
    }

    /** The first header of that name in the request for the upgrade, in any case. */
    @Override
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    public Caller caller() {
        return caller;
    }

    /**
     * Waits for the next message; empty when the client gave no sign of life for that long. Pings are signs of life.
     *
     * @throws ClientGoneException if the client went away
     * @throws io.maximin.error.ApiException if the server is stopping and no message is left
     */
    public Optional<String> receive(Duration silence) throws InterruptedException {
        return inbox.receive(silence);
    }

    /** The next message if it is there already. */
    public Optional<String> poll() {
        return inbox.poll();
    }

    /**
     * Sends one text message and waits until the socket took it.
     *
     * @throws ClientGoneException if the client went away or the thread was interrupted
     */
    public void send(String text) {
        var sent = new Completion();
        sending = true;
        session.sendText(text, Callback.from(sent::succeeded, sent::failed));
        sent.await();
        sending = false;
        bytes += text.length();
    }

    /** Says goodbye; nothing can be sent afterwards. A second call does nothing. */
    void close(int code, String reason) {
        if (closed) {
            return;
        }
        closed = true;
        sending = true;
        session.setIdleTimeout(CLOSE_GRACE);
        session.close(code, reason, Callback.NOOP);
    }

    void disconnect() {
        session.disconnect();
    }

    void caller(Caller known) {
        caller = known;
    }

    Inbox inbox() {
        return inbox;
    }

    long bytes() {
        return bytes;
    }
}
