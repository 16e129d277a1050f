package io.maximin.http;

import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.jspecify.annotations.Nullable;

/** What a {@code Content-Disposition} says of a part of a form; a name written in RFC 5987's form counts more. */
record Disposition(String name, Optional<String> fileName) {
    static final Disposition NONE = new Disposition("", Optional.empty());

    static Disposition of(String header) {
        Map<String, String> parameters = new LinkedHashMap<>();
        HttpField.getValueParameters(header, parameters);
        String name = parameters.getOrDefault("name", "");
        return new Disposition(
                name, extended(parameters.get("filename*")).or(() -> Optional.ofNullable(parameters.get("filename"))));
    }

    private static Optional<String> extended(@Nullable String value) {
        if (value == null) {
            return Optional.empty();
        }
        String[] halves = value.split("'", 3);
        try {
            return Optional.of(URLDecoder.decode(halves[2].replace("+", "%2B"), Charset.forName(halves[0])));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }
}
