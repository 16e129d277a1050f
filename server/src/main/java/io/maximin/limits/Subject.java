package io.maximin.limits;

import java.util.Objects;

/**
 * Who is limited.
 *
 * @param accountLimit takes the place of the configured figures, for each product on its own
 * @param keyLimit holds besides, for this key over all products together
 */
public record Subject(String accountId, String keyId, Limit accountLimit, Limit keyLimit) {
    public Subject {
        Objects.requireNonNull(accountId);
        Objects.requireNonNull(keyId);
        Objects.requireNonNull(accountLimit);
        Objects.requireNonNull(keyLimit);
    }

    /** Somebody with no limits of their own. */
    public static Subject of(String accountId, String keyId) {
        return new Subject(accountId, keyId, Limit.NONE, Limit.NONE);
    }
}
