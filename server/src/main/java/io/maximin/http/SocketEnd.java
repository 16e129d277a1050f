package io.maximin.http;

import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.function.BiConsumer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;

/**
 * Jetty's end of a WebSocket: starts the handler's thread when it opens and passes on what arrives. Public because
 * Jetty finds its methods by a public lookup; nobody else can make one.
 */
public final class SocketEnd implements Session.Listener {
    private static final int BAD_DATA = 1003;

    private final String traceId;
    private final HttpFields headers;
    private final Duration sendTimeout;
    private final int maxMessageBytes;
    private final BiConsumer<SocketExchange, Work> serve;
    private volatile @Nullable Opened opened;

    private record Opened(Session session, Inbox inbox, Work work) {
        void gone(Throwable cause) {
            inbox.gone(cause);
            work.cut(Work.Cut.CLIENT_GONE);
        }
    }

    /** @param serve the whole life of the connection; runs on a virtual thread of its own */
    SocketEnd(
            String traceId,
            HttpFields headers,
            Duration sendTimeout,
            int maxMessageBytes,
            BiConsumer<SocketExchange, Work> serve) {
        this.traceId = traceId;
        this.headers = headers;
        this.sendTimeout = sendTimeout;
        this.maxMessageBytes = maxMessageBytes;
        this.serve = serve;
    }

    @Override
    public void onWebSocketOpen(Session session) {
        session.setIdleTimeout(sendTimeout);
        session.setMaxTextMessageSize(maxMessageBytes);
        var inbox = new Inbox(session::demand);
        var exchange = new SocketExchange(traceId, headers, session, inbox);
        var thread = Thread.ofVirtual().name("socket").unstarted(() -> {
            var now = opened;
            if (now != null) {
                serve.accept(exchange, now.work());
            }
        });
        opened = new Opened(session, inbox, new Work(thread));
        thread.start();
        session.demand();
    }

    @Override
    public void onWebSocketText(String message) {
        var now = opened;
        if (now != null) {
            now.inbox().put(message);
        }
    }

    @Override
    public void onWebSocketBinary(ByteBuffer payload, Callback callback) {
        callback.succeed();
        var now = opened;
        if (now != null) {
            now.session().close(BAD_DATA, "text messages only", Callback.NOOP);
        }
    }

    @Override
    public void onWebSocketPing(ByteBuffer payload) {
        var now = opened;
        if (now != null) {
            now.session().sendPong(payload, Callback.NOOP);
            now.inbox().sign();
        }
    }

    @Override
    public void onWebSocketPong(ByteBuffer payload) {
        var now = opened;
        if (now != null) {
            now.session().demand();
        }
    }

    @Override
    public void onWebSocketError(Throwable cause) {
        var now = opened;
        if (now != null) {
            now.gone(cause);
        }
    }

    @Override
    public void onWebSocketClose(int code, @Nullable String reason, Callback callback) {
        callback.succeed();
        var now = opened;
        if (now != null) {
            now.gone(new ClosedChannelException());
        }
    }
}
