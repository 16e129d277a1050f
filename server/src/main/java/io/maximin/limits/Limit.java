package io.maximin.limits;

import java.util.Optional;

/**
 * The most somebody may use. A figure that is absent says nothing, so that what lies below it counts; 0 says there is
 * no limit.
 *
 * @param tokensPerMinute of text input and output together; of speech characters, of images pictures
 * @param connections calls at once
 */
public record Limit(Optional<Long> requestsPerMinute, Optional<Long> tokensPerMinute, Optional<Long> connections) {
    /** Says nothing. */
    public static final Limit NONE = new Limit(Optional.empty(), Optional.empty(), Optional.empty());

    /** A bucket counts nanoseconds times tokens in 63 bits, which bounds both figures. */
    private static final long MAX_REQUESTS = 10_000_000;

    private static final long MAX_TOKENS = 100_000_000;
    private static final long MAX_CONNECTIONS = 1_000_000;

    public Limit {
        requireWithin("requests-per-minute", requestsPerMinute, MAX_REQUESTS);
        requireWithin("tokens-per-minute", tokensPerMinute, MAX_TOKENS);
        requireWithin("connections", connections, MAX_CONNECTIONS);
    }

    public static Limit defaults() {
        return NONE;
    }

    /** This limit where it says something, the other elsewhere. */
    public Limit over(Limit other) {
        return new Limit(
                requestsPerMinute.or(other::requestsPerMinute),
                tokensPerMinute.or(other::tokensPerMinute),
                connections.or(other::connections));
    }

    private static void requireWithin(String name, Optional<Long> figure, long max) {
        if (figure.isPresent() && (figure.get() < 0 || figure.get() > max)) {
            throw new IllegalArgumentException(name + " must be within [0, " + max + "], got " + figure.get());
        }
    }
}
