package io.maximin.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A route path whose {@code {name}} segments match any one non-empty segment. */
final class PathPattern {
    private static final Pattern PARAMETER = Pattern.compile("\\{([a-zA-Z_]+)}");
    private static final Pattern ESCAPE = Pattern.compile("%([0-9a-fA-F]{2})");
    private static final Pattern ODD_TEXT = Pattern.compile(".*[/\\\\\\x00-\\x1f\\x7f].*|\\.{1,2}", Pattern.DOTALL);

    private final List<String> segments;

    PathPattern(String path) {
        this.segments = List.of(path.split("/", -1));
    }

    /** Equal for two patterns that match the same paths. */
    String shape() {
        return PARAMETER.matcher(String.join("/", segments)).replaceAll("{}");
    }

    /** The decoded parameters of an undecoded path, if it fits. */
    Optional<Map<String, String>> match(String path) {
        String[] given = path.split("/", -1);
        if (given.length != segments.size()) {
            return Optional.empty();
        }
        var parameters = new HashMap<String, String>();
        for (int i = 0; i < given.length; i++) {
            var name = PARAMETER.matcher(segments.get(i));
            if (!name.matches()) {
                if (!segments.get(i).equals(given[i])) {
                    return Optional.empty();
                }
                continue;
            }
            Optional<String> text = decode(given[i]);
            if (text.isEmpty()) {
                return Optional.empty();
            }
            parameters.put(name.group(1), text.get());
        }
        return Optional.of(parameters);
    }

    /** Nothing for a text that could be taken for more than one segment, or that is not UTF-8. */
    private static Optional<String> decode(String segment) {
        String bytes = ESCAPE.matcher(segment)
                .replaceAll(hex -> String.valueOf((char) HexFormat.fromHexDigits(hex.group(1)))
                        .replace("\\", "\\\\")
                        .replace("$", "\\$"));
        boolean strayEscape = ESCAPE.matcher(segment).replaceAll("").contains("%");
        if (bytes.isEmpty()
                || strayEscape
                || segment.contains(";")
                || ODD_TEXT.matcher(bytes).matches()) {
            return Optional.empty();
        }
        try {
            ByteBuffer raw = ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1));
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(raw).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
