package io.maximin.http;

import java.util.List;
import org.eclipse.jetty.server.Response;

/** The three names under which clients look for the trace id (spec/errors-and-limits.md section 6). */
final class TraceHeaders {
    private static final List<String> NAMES = List.of("Trace-Id", "Minimax-Request-Id", "X-Trace-Id");

    private TraceHeaders() {}

    static void set(Response response, String traceId) {
        NAMES.forEach(name -> response.getHeaders().put(name, traceId));
    }
}
