package io.maximin.http;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A WebSocket client that collects what it is sent, one line for each thing: the text, {@code pong}, {@code closed
 * 1000}.
 */
public final class SocketClient implements WebSocket.Listener, AutoCloseable {
    private static final int PATIENCE_SECONDS = 20;

    private final BlockingQueue<String> arrived = new LinkedBlockingQueue<>();
    private final StringBuilder partial = new StringBuilder();
    private final HttpClient client = HttpClient.newHttpClient();
    private final WebSocket socket;

    /** @param key the value of the Authorization header; none is sent if it is empty */
    public SocketClient(int port, String path, String key) {
        var builder = client.newWebSocketBuilder();
        if (!key.isEmpty()) {
            builder.header("Authorization", key);
        }
        socket = builder.buildAsync(URI.create("ws://127.0.0.1:" + port + path), this)
                .join();
    }

    public void send(String text) {
        socket.sendText(text, true).join();
    }

    public void ping() {
        socket.sendPing(ByteBuffer.allocate(4)).join();
    }

    /** The next thing that comes. */
    public String next() throws InterruptedException {
        var next = arrived.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("nothing came for " + PATIENCE_SECONDS + " seconds");
        }
        return next;
    }

    /** Goes away without a goodbye. */
    public void abort() {
        socket.abort();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            arrived.add(partial.toString());
            partial.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPong(WebSocket from, ByteBuffer payload) {
        arrived.add("pong");
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        arrived.add("closed " + code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        arrived.add("error");
    }

    @Override
    public void close() {
        socket.abort();
        client.shutdownNow();
    }
}
