package io.maximin.api.admin;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.maximin.keys.ApiKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A key as operators see it: all but the secret. */
record KeyBody(
        String id,
        String name,
        String account,
        @JsonProperty("account_id") String accountId,
        String kind,
        String shown,
        List<String> models,
        LimitBody limits,
        @JsonProperty("in_force") boolean inForce,
        @JsonProperty("created_at") String createdAt,
        @JsonProperty("expires_at") @Nullable String expiresAt,
        @JsonProperty("last_used_at") @Nullable String lastUsedAt,
        @JsonProperty("revoked_at") @Nullable String revokedAt) {

    static KeyBody of(ApiKey key, Instant now) {
        var times = key.times();
        return new KeyBody(
                key.id(),
                key.shown().name(),
                key.account().name(),
                key.account().id(),
                key.kind().label(),
                key.shown().prefix() + "..." + key.shown().lastFour(),
                key.models(),
                LimitBody.of(key.limit()),
                key.inForce(now),
                times.createdAt().toString(),
                text(times.expiresAt()),
                text(times.lastUsedAt()),
                text(times.revokedAt()));
    }

    private static @Nullable String text(Optional<Instant> time) {
        return time.map(Instant::toString).orElse(null);
    }
}
