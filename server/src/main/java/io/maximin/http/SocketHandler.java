package io.maximin.http;

/**
 * Serves one WebSocket connection on its own virtual thread, in plain blocking code; the server closes it when the
 * handler returns. The thread is interrupted when the client goes away or the server gives up waiting; failures rise to
 * the server's one error boundary.
 */
@FunctionalInterface
public interface SocketHandler {
    void handle(SocketExchange socket) throws InterruptedException;
}
