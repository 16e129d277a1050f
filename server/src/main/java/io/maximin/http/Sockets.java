package io.maximin.http;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.server.ServerUpgradeResponse;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;

/** The WebSocket routes, the upgrade to them over HTTP/1.1, and the connections that are open. */
final class Sockets {
    private final Map<String, SocketRoute> routes = new HashMap<>();
    private final Set<Inbox> open = ConcurrentHashMap.newKeySet();
    private final ServerWebSocketContainer container;
    private final Gate gate;
    private final Telemetry telemetry;
    private final Duration sendTimeout;

    /**
     * @param sendTimeout how long a client may leave unread what it is sent
     * @throws IllegalArgumentException if two routes have the same path
     */
    Sockets(Server server, List<SocketRoute> routes, Gate gate, Telemetry telemetry, Duration sendTimeout) {
        this.container = ServerWebSocketContainer.ensure(server);
        this.gate = gate;
        this.telemetry = telemetry;
        this.sendTimeout = sendTimeout;
        for (SocketRoute route : routes) {
            if (this.routes.put(route.path(), route) != null) {
                throw new IllegalArgumentException("two sockets at " + route.path());
            }
        }
    }

    /** The route of a request that asks for an upgrade to one. */
    Optional<SocketRoute> find(Request request) {
        boolean asked = HttpMethod.GET.is(request.getMethod())
                && request.getConnectionMetaData().getHttpVersion().getVersion() < 20
                && "websocket".equalsIgnoreCase(request.getHeaders().get(HttpHeader.UPGRADE));
        return asked ? Optional.ofNullable(routes.get(request.getHttpURI().getPath())) : Optional.empty();
    }

    /** Upgrades, or answers why not. */
    void upgrade(SocketRoute route, String traceId, Request request, Response response, Callback callback) {
        var headers = request.getHeaders().asImmutable();
        var end = new SocketEnd(
                traceId,
                headers,
                sendTimeout,
                route.maxMessageBytes(),
                (exchange, work) -> serve(route, exchange, work));
        boolean upgraded =
                container.upgrade((_, answer, _) -> accept(traceId, end, answer), request, response, callback);
        if (!upgraded) {
            Response.writeError(request, response, callback, 400);
        }
    }

    /** Lets every connection end as soon as it has nothing left to do. */
    void stop() {
        open.forEach(Inbox::stop);
    }

    private static SocketEnd accept(String traceId, SocketEnd end, ServerUpgradeResponse answer) {
        TraceHeaders.set(answer, traceId);
        // Hex halves under compression, but at the price of a core's time that the voices need.
        answer.setExtensions(List.of());
        return end;
    }

    private void serve(SocketRoute route, SocketExchange exchange, Work work) {
        open.add(exchange.inbox());
        try {
            if (gate.stopping()) {
                exchange.inbox().stop();
            }
            new SocketTask(route, exchange, work, gate, telemetry).run();
        } finally {
            open.remove(exchange.inbox());
        }
    }
}
