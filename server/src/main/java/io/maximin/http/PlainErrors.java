package io.maximin.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Words the failures Jetty finds before any route is known (a broken request line, headers too long): one short line.
 */
final class PlainErrors implements Request.Handler {
    /** Set on requests that reached the dispatcher, which reports them itself. */
    static final String DISPATCHED = "io.maximin.dispatched";

    private final TraceIds traceIds;
    private final Telemetry telemetry;

    PlainErrors(TraceIds traceIds, Telemetry telemetry) {
        this.traceIds = traceIds;
        this.telemetry = telemetry;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        String traceId = traceIds.next();
        int status = response.getStatus();
        TraceHeaders.set(response, traceId);
        if (request.getAttribute(DISPATCHED) == null) {
            telemetry.refused(status, traceId);
        }
        String text = status + " " + HttpStatus.getMessage(status).toLowerCase(Locale.ROOT);
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain");
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, content.length);
        response.write(true, ByteBuffer.wrap(content), callback);
        return true;
    }
}
