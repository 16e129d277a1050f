package io.maximin.engines.jinja;

/**
 * What Python's {@code str.isspace} and its regular expressions' {@code \s} call white space; Java's notion differs.
 */
final class Whitespace {
    private Whitespace() {}

    static boolean is(int c) {
        return (c >= 9 && c <= 13)
                || (c >= 28 && c <= 32)
                || c == 0x85
                || c == 0xA0
                || c == 0x1680
                || (c >= 0x2000 && c <= 0x200A)
                || c == 0x2028
                || c == 0x2029
                || c == 0x202F
                || c == 0x205F
                || c == 0x3000;
    }

    static boolean isLineBreak(int c) {
        return (c >= 10 && c <= 13) || (c >= 28 && c <= 30) || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    /** The first position from {@code from} on that holds no white space. */
    static int skip(String text, int from) {
        var position = from;
        while (position < text.length() && is(text.charAt(position))) {
            position++;
        }
        return position;
    }

    static boolean isBlank(String text) {
        return skip(text, 0) == text.length();
    }

    static String stripTrailing(String text) {
        var end = text.length();
        while (end > 0 && is(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end);
    }
}
