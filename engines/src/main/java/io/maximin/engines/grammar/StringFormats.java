package io.maximin.engines.grammar;

import java.util.Map;
import java.util.Optional;

/**
 * Formats of strings, as patterns that say less than the formats allow and nothing else.
 *
 * @see <a href="https://json-schema.org/draft/2020-12/json-schema-validation#section-7.3">Defined formats</a>
 */
final class StringFormats {
    private static final String DATE = "(?:19|20)\\d\\d-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\\d|2[0-8])"
            + "|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)";
    private static final String TIME = "(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d{1,6})?"
            + "(?:Z|[+](?:0\\d|1[0-3]):[0-5]\\d|-(?:0[1-9]|1[0-2]):[0-5]\\d)";
    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])?";
    private static final String HOST = "(?:" + LABEL + "\\.){1,5}[a-z]{2,10}";
    private static final String BYTE = "(?:\\d|[1-9]\\d|1\\d\\d|2[0-4]\\d|25[0-5])";

    private static final Map<String, String> PATTERNS = Map.of(
            "date",
            DATE,
            "time",
            TIME,
            "date-time",
            DATE + "T" + TIME,
            "uuid",
            "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}",
            "email",
            "[A-Za-z0-9](?:[._-]?[A-Za-z0-9]){0,40}@" + HOST,
            "hostname",
            HOST,
            "ipv4",
            "(?:" + BYTE + "\\.){3}" + BYTE,
            "ipv6",
            "(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}",
            "uri",
            "https?://" + HOST + "(?::[1-9]\\d{1,3})?(?:/[A-Za-z0-9._~-]{1,40}){0,12}/?"
                    + "(?:\\?[A-Za-z0-9._~=&-]{0,200})?(?:#[A-Za-z0-9._~-]{0,60})?",
            "duration",
            "P(?:\\d{1,4}D|\\d{1,4}W|(?:\\d{1,4}D)?T\\d{1,4}[HMS])");

    private StringFormats() {}

    /** The characters of a string of a format. */
    static Expr of(String format, Writing writing) {
        return Optional.ofNullable(PATTERNS.get(format))
                .map(pattern -> PatternParser.parse("^" + pattern + "$", writing))
                .orElseThrow(() -> new GrammarException("format '" + format + "' is not supported"));
    }
}
