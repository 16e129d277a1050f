package io.maximin.http;

import java.util.Objects;

/**
 * One operation of the API.
 *
 * @param path absolute and exact; a segment written {@code {name}} matches any one non-empty segment
 * @param maxBodyBytes longest request body accepted, in bytes; 0 for operations without one
 */
public record Route(
        String method, String path, Access access, Dialect dialect, long maxBodyBytes, HttpHandler handler) {
    public Route {
        Objects.requireNonNull(method);
        Objects.requireNonNull(path);
        Objects.requireNonNull(access);
        Objects.requireNonNull(dialect);
        Objects.requireNonNull(handler);
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("route path must start with '/': " + path);
        }
        if (maxBodyBytes < 0) {
            throw new IllegalArgumentException("maxBodyBytes of " + path + " is negative: " + maxBodyBytes);
        }
    }
}
