package io.maximin.usage;

import io.maximin.keys.ApiKey;
import io.maximin.limits.Subject;
import java.util.Objects;

/**
 * Who asks for an operation, and how the answer will reach them.
 *
 * @param traceId of the request, kept with the charge
 */
public record Call(ApiKey key, Delivery delivery, String traceId) {
    public Call {
        Objects.requireNonNull(key);
        Objects.requireNonNull(delivery);
        Objects.requireNonNull(traceId);
    }

    /** Whom limits count. */
    public Subject subject() {
        return subject(key);
    }

    /** Whom limits count when a key is used. */
    public static Subject subject(ApiKey key) {
        return new Subject(key.account().id(), key.id(), key.account().limit(), key.limit());
    }
}
