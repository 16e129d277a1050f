package io.maximin.http;

import java.io.IOException;

/**
 * Answers one request on its own virtual thread, in plain blocking code. The thread is interrupted when the client goes
 * away or the server gives up waiting for running requests; failures rise to the server's one error boundary.
 */
@FunctionalInterface
public interface HttpHandler {
    void handle(Exchange exchange) throws IOException, InterruptedException;
}
