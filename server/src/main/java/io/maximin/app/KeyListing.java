package io.maximin.app;

import io.maximin.json.Json;
import io.maximin.keys.ApiKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Keys as the command line shows them. */
record KeyListing(List<ApiKey> keys) {
    private static final List<String> HEAD =
            List.of("ID", "KEY", "KIND", "NAME", "ACCOUNT", "CREATED", "LAST USED", "STATE");

    private record Row(
            String id,
            String key,
            String kind,
            String name,
            String account,
            String created,
            @Nullable String lastUsed,
            @Nullable String revoked) {}

    String json() {
        var rows = keys.stream()
                .map(key -> new Row(
                        key.id(),
                        shown(key),
                        key.kind().label(),
                        key.shown().name(),
                        key.account().name(),
                        key.times().createdAt().toString(),
                        key.times().lastUsedAt().map(Instant::toString).orElse(null),
                        key.times().revokedAt().map(Instant::toString).orElse(null)))
                .toList();
        return Json.write(rows) + "\n";
    }

    String table() {
        var lines = new ArrayList<List<String>>();
        lines.add(HEAD);
        keys.forEach(key -> lines.add(List.of(
                key.id(),
                shown(key),
                key.kind().label(),
                key.shown().name(),
                key.account().name(),
                minute(Optional.of(key.times().createdAt())),
                minute(key.times().lastUsedAt()),
                key.revoked() ? "revoked" : "in force")));
        var widths = IntStream.range(0, HEAD.size())
                .map(column -> lines.stream()
                        .mapToInt(line -> line.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        var table = new StringBuilder();
        for (var line : lines) {
            var row = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                row.append(line.get(column))
                        .repeat(' ', widths[column] - line.get(column).length() + 2);
            }
            table.append(row.toString().stripTrailing()).append('\n');
        }
        return table.toString();
    }

    private static String shown(ApiKey key) {
        return key.shown().prefix() + "..." + key.shown().lastFour();
    }

    private static String minute(Optional<Instant> time) {
        return time.map(at -> at.truncatedTo(ChronoUnit.MINUTES).toString()).orElse("never");
    }
}
