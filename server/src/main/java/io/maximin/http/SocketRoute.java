package io.maximin.http;

import java.util.Objects;

/**
 * One operation of the API over a WebSocket. A caller without access is told so by a message, after the upgrade.
 *
 * @param path absolute and exact
 * @param maxMessageBytes longest message accepted, in bytes of UTF-8; a longer one ends the connection
 */
public record SocketRoute(
        String path, Access access, SocketDialect dialect, int maxMessageBytes, SocketHandler handler) {
    public SocketRoute {
        Objects.requireNonNull(path);
        Objects.requireNonNull(access);
        Objects.requireNonNull(dialect);
        Objects.requireNonNull(handler);
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("socket path must start with '/': " + path);
        }
        if (maxMessageBytes < 1) {
            throw new IllegalArgumentException("maxMessageBytes of " + path + " must be positive: " + maxMessageBytes);
        }
    }
}
