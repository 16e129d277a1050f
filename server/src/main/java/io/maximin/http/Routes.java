package io.maximin.http;

import java.util.List;

/** All operations of a server. */
public record Routes(List<Route> requests, List<SocketRoute> sockets) {
    public Routes {
        requests = List.copyOf(requests);
        sockets = List.copyOf(sockets);
    }

    /** Operations without a WebSocket among them. */
    public static Routes of(List<Route> requests) {
        return new Routes(requests, List.of());
    }
}
