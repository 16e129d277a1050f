package io.maximin.keys;

import java.time.Instant;
import java.util.Optional;

/**
 * A key as it may be shown: everything but the secret.
 *
 * @param prefix the first characters of the secret, kind included
 * @param lastFour its last four characters
 * @param lastUsedAt exact to about a minute
 */
public record ApiKey(
        String id,
        String accountId,
        String account,
        KeyKind kind,
        String name,
        String prefix,
        String lastFour,
        Instant createdAt,
        Optional<Instant> lastUsedAt,
        Optional<Instant> revokedAt) {
    public boolean revoked() {
        return revokedAt.isPresent();
    }
}
