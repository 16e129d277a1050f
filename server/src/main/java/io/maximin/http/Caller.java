package io.maximin.http;

import java.util.Objects;

/**
 * The holder of the key that was presented.
 *
 * @param keyId public identifier of the key, fit for logs; never the secret
 * @param kind name of the kind of key
 */
public record Caller(String accountId, String keyId, String kind) {
    /** The caller of a public route. */
    public static final Caller ANONYMOUS = new Caller("", "", "anonymous");

    public Caller {
        Objects.requireNonNull(accountId);
        Objects.requireNonNull(keyId);
        Objects.requireNonNull(kind);
    }
}
