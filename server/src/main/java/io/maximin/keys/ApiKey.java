package io.maximin.keys;

import io.maximin.limits.Limit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A key as it may be shown: everything but the secret.
 *
 * @param shown what tells it apart to people
 * @param models public ids it may be used for; empty for all
 * @param limit of its own, beside that of its account
 * @param times of its life
 */
public record ApiKey(
        String id, Account account, KeyKind kind, Shown shown, List<String> models, Limit limit, Times times) {
    public ApiKey {
        models = List.copyOf(models);
    }

    /**
     * What people see of a key.
     *
     * @param prefix the first characters of the secret, kind included
     * @param lastFour its last four characters
     */
    public record Shown(String name, String prefix, String lastFour) {}

    /**
     * When what happens to a key.
     *
     * @param lastUsedAt exact to about a minute
     */
    public record Times(
            Instant createdAt,
            Optional<Instant> expiresAt,
            Optional<Instant> lastUsedAt,
            Optional<Instant> revokedAt) {}

    public boolean revoked() {
        return times.revokedAt().isPresent();
    }

    public boolean expired(Instant now) {
        return times.expiresAt().filter(end -> !now.isBefore(end)).isPresent();
    }

    /** Whether it can be used. */
    public boolean inForce(Instant now) {
        return !revoked() && !expired(now);
    }

    /** Whether it may be used for a model; ids are matched without regard to case. */
    public boolean allows(String model) {
        return models.isEmpty() || models.stream().anyMatch(model::equalsIgnoreCase);
    }
}
