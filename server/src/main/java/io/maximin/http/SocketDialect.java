package io.maximin.http;

import io.maximin.error.ApiException;

/** How one API family words a failure on a WebSocket. */
@FunctionalInterface
public interface SocketDialect {

    /** The last message before the server closes. */
    String failure(ApiException failure, String traceId);
}
