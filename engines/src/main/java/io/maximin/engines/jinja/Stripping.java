package io.maximin.engines.jinja;

import java.util.Optional;

/** Python's {@code strip} family: white space, or any of the given characters. */
final class Stripping {
    private Stripping() {}

    static String both(String text, Optional<String> characters) {
        return left(right(text, characters), characters);
    }

    static String left(String text, Optional<String> characters) {
        var start = 0;
        while (start < text.length() && strips(text.codePointAt(start), characters)) {
            start += Character.charCount(text.codePointAt(start));
        }
        return text.substring(start);
    }

    static String right(String text, Optional<String> characters) {
        var end = text.length();
        while (end > 0 && strips(text.codePointBefore(end), characters)) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(0, end);
    }

    private static boolean strips(int c, Optional<String> characters) {
        return characters.map(set -> set.indexOf(c) >= 0).orElseGet(() -> Whitespace.is(c));
    }
}
