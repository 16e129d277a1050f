package io.maximin.api.admin;

import io.maximin.error.ApiException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/** Times as operators write them: ISO 8601, a day alone being its beginning in UTC. */
final class Times {
    private static final int DAY_LENGTH = "2026-01-31".length();
    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    private Times() {}

    /** @throws ApiException naming field and value, unless it is a time of the years 1970 to 9999 */
    static Instant read(String field, String text) {
        try {
            var time = text.length() == DAY_LENGTH
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(text);
            if (!time.isBefore(Instant.EPOCH) && time.isBefore(END)) {
                return time;
            }
        } catch (DateTimeParseException _) {
            // Said below.
        }
        throw ApiException.invalid(
                field + " '" + text + "' must be a time such as 2026-01-31T12:00:00Z, or a day such as 2026-01-31");
    }
}
