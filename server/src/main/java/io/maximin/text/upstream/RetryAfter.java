package io.maximin.text.upstream;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * How long a server wants to be left alone, as its answer says.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#field.retry-after">RFC 9110, 10.2.3</a>
 */
final class RetryAfter {
    /** After that it is asked again whatever it says: nobody is locked out for long by a wrong clock or a whim. */
    static final Duration LONGEST = Duration.ofMinutes(1);

    private RetryAfter() {}

    /** A positive time; empty too for a date that is over and for what is neither seconds nor a date. */
    static Optional<Duration> of(HttpHeaders headers, Instant now) {
        return headers.firstValue("Retry-After")
                .flatMap(value -> read(value.strip(), now))
                .filter(Duration::isPositive)
                .map(wait -> wait.compareTo(LONGEST) < 0 ? wait : LONGEST);
    }

    private static Optional<Duration> read(String value, Instant now) {
        if (value.matches("\\d{1,18}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
        }
        try {
            var date = DateTimeFormatter.RFC_1123_DATE_TIME.parse(value, Instant::from);
            return Optional.of(Duration.between(now, date));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
