package io.maximin.engines.jinja;

/** Backslash escapes of string literals, as Python's {@code unicode-escape} reads them. */
final class Escapes {
    private final String source;
    private final int line;
    private final StringBuilder text = new StringBuilder();
    private int position;

    private Escapes(String source, int line) {
        this.source = source;
        this.line = line;
    }

    static String decode(String source, int line) {
        return source.indexOf('\\') < 0 ? source : new Escapes(source, line).run();
    }

    private String run() {
        while (position < source.length()) {
            var c = source.charAt(position++);
            if (c == '\\' && position < source.length()) {
                escape(source.charAt(position++));
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    private void escape(char c) {
        switch (c) {
            case '\n' -> {}
            case '\\', '\'', '"' -> text.append(c);
            case 'a' -> text.append('\u0007');
            case 'b' -> text.append('\b');
            case 'f' -> text.append('\f');
            case 'n' -> text.append('\n');
            case 'r' -> text.append('\r');
            case 't' -> text.append('\t');
            case 'v' -> text.append('\u000b');
            case 'x' -> hexadecimal(2);
            case 'u' -> hexadecimal(4);
            case 'U' -> hexadecimal(8);
            case '0', '1', '2', '3', '4', '5', '6', '7' -> octal();
            default -> text.append('\\').append(c);
        }
    }

    private void hexadecimal(int digits) {
        var end = position + digits;
        var code = end <= source.length() ? parse(source.substring(position, end)) : -1;
        if (!Character.isValidCodePoint(code)) {
            throw new TemplateException("malformed escape in string", line);
        }
        text.appendCodePoint(code);
        position = end;
    }

    private static int parse(String digits) {
        return digits.chars().allMatch(c -> Character.digit(c, 16) >= 0) ? Integer.parseUnsignedInt(digits, 16) : -1;
    }

    private void octal() {
        var end = position;
        while (end < source.length() && end < position + 2 && Character.digit(source.charAt(end), 8) >= 0) {
            end++;
        }
        text.appendCodePoint(Integer.parseInt(source.substring(position - 1, end), 8));
        position = end;
    }
}
