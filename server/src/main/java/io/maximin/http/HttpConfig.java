package io.maximin.http;

import java.time.Duration;
import java.util.Objects;

/**
 * Bounds of the HTTP server.
 *
 * @param idleTimeout longest silence on a connection between requests, and within a request body
 * @param bodyTimeout longest time a whole request body may take
 * @param drainTimeout how long a stopping server waits for running requests before it interrupts them
 * @param maxHeaderBytes longest request line plus headers
 * @param maxBodyBytes longest text request body (spec/errors-and-limits.md section 8: 64 MB)
 * @param maxConnections most open connections; further ones wait to be accepted
 * @param maxRequests most requests handled at once; further ones are told the server is overloaded
 */
public record HttpConfig(
        Duration idleTimeout,
        Duration bodyTimeout,
        Duration drainTimeout,
        int maxHeaderBytes,
        long maxBodyBytes,
        int maxConnections,
        int maxRequests) {
    public HttpConfig {
        requirePositive("idle-timeout", idleTimeout);
        requirePositive("body-timeout", bodyTimeout);
        requireNotNegative("drain-timeout", drainTimeout);
        requireRange("max-header-bytes", maxHeaderBytes, 1024, 1 << 20);
        requireRange("max-body-bytes", maxBodyBytes, 1, Integer.MAX_VALUE - 8L);
        requireRange("max-connections", maxConnections, 1, 1_000_000);
        requireRange("max-requests", maxRequests, 1, 1_000_000);
    }

    public static HttpConfig defaults() {
        return new HttpConfig(
                Duration.ofSeconds(60),
                Duration.ofMinutes(5),
                Duration.ofSeconds(30),
                32 << 10,
                64L << 20,
                10_000,
                2_000);
    }

    private static void requirePositive(String name, Duration value) {
        requireNotNegative(name, value);
        if (value.toMillis() == 0) {
            throw new IllegalArgumentException("http." + name + " must be at least 1 ms, got " + value);
        }
    }

    private static void requireNotNegative(String name, Duration value) {
        Objects.requireNonNull(value, name);
        if (value.isNegative() || value.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("http." + name + " must be within [0, 1 day], got " + value);
        }
    }

    private static void requireRange(String name, long value, long min, long max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(
                    "http." + name + " must be within [" + min + ", " + max + "], got " + value);
        }
    }
}
