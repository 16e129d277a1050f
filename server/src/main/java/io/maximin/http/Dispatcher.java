package io.maximin.http;

import java.time.Duration;
import java.util.Optional;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Gives every request a trace id, a route and a virtual thread of its own, so that an interrupt meant for one request
 * cannot reach another.
 */
final class Dispatcher extends Handler.Abstract.NonBlocking {
    private final Router router;
    private final Sockets sockets;
    private final TraceIds traceIds;
    private final Gate gate;
    private final Telemetry telemetry;
    private final Duration bodyTimeout;

    Dispatcher(
            Router router, Sockets sockets, TraceIds traceIds, Gate gate, Telemetry telemetry, Duration bodyTimeout) {
        this.router = router;
        this.sockets = sockets;
        this.traceIds = traceIds;
        this.gate = gate;
        this.telemetry = telemetry;
        this.bodyTimeout = bodyTimeout;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        request.setAttribute(PlainErrors.DISPATCHED, true);
        Optional<SocketRoute> socket = sockets.find(request);
        if (socket.isPresent()) {
            sockets.upgrade(socket.get(), traceIds.next(), request, response, callback);
            return true;
        }
        Match match = router.find(request.getMethod(), request.getHttpURI().getPath());
        Thread.ofVirtual().name("request").start(() -> serve(match, request, response, callback));
        return true;
    }

    private void serve(Match match, Request request, Response response, Callback callback) {
        String traceId = traceIds.next();
        TraceHeaders.set(response, traceId);
        Route route = match.route();
        var work = new Work(Thread.currentThread());
        var watch = new ClientWatch(request, work);
        var body = new RequestBody(request, route.maxBodyBytes(), bodyTimeout);
        var answer = new Answer(response, watch, body, telemetry::streamBegan);
        if (watch.isHttp1() && (gate.stopping() || HttpMethod.CONNECT.is(request.getMethod()))) {
            answer.header("Connection", "close");
        }
        var transfer = new Transfer(body, watch, answer, work);
        var exchange = new Exchange(traceId, request, match.parameters(), transfer);
        new RequestTask(route, exchange, transfer, gate, telemetry).run(callback);
    }
}
