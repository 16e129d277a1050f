package io.maximin.app;

import io.maximin.json.Json;
import io.maximin.keys.ApiKey;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keys as the command line shows them. */
record KeyListing(List<ApiKey> keys, Instant now) {
    private static final List<String> HEAD = List.of(
            "ID", "KEY", "KIND", "NAME", "ACCOUNT", "MODELS", "LIMITS", "CREATED", "EXPIRES", "LAST USED", "STATE");

    /** One key in JSON. */
    record Row(
            String id,
            String key,
            String kind,
            String name,
            String account,
            List<String> models,
            LimitRow limits,
            String created,
            @Nullable String expires,
            @Nullable String lastUsed,
            @Nullable String revoked,
            String state) {}

    String json() {
        return Json.write(rows()) + "\n";
    }

    List<Row> rows() {
        return keys.stream().map(this::row).toList();
    }

    private Row row(ApiKey key) {
        var times = key.times();
        return new Row(
                key.id(),
                shown(key),
                key.kind().label(),
                key.shown().name(),
                key.account().name(),
                key.models(),
                LimitRow.of(key.limit()),
                times.createdAt().toString(),
                times.expiresAt().map(Instant::toString).orElse(null),
                times.lastUsedAt().map(Instant::toString).orElse(null),
                times.revokedAt().map(Instant::toString).orElse(null),
                state(key));
    }

    void print(PrintWriter out) {
        var table = new TextTable(HEAD);
        keys.forEach(key -> table.row(List.of(
                key.id(),
                shown(key),
                key.kind().label(),
                key.shown().name(),
                key.account().name(),
                key.models().isEmpty() ? "all" : String.join(",", key.models()),
                LimitRow.text(key.limit()),
                TimeText.minute(Optional.of(key.times().createdAt())),
                TimeText.minute(key.times().expiresAt()),
                TimeText.minute(key.times().lastUsedAt()),
                state(key))));
        table.print(out);
    }

    private String state(ApiKey key) {
        if (key.revoked()) {
            return "revoked";
        }
        return key.expired(now) ? "expired" : "in force";
    }

    private static String shown(ApiKey key) {
        return key.shown().prefix() + "..." + key.shown().lastFour();
    }
}
