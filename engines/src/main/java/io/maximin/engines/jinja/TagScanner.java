package io.maximin.engines.jinja;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;

/** Scans the inside of one tag up to its end, which is not looked for while a bracket is open. */
final class TagScanner {
    private static final int MAX_DIGITS = 1000;
    private static final List<String> OPERATORS = List.of(
            "//", "**", "==", "!=", ">=", "<=", "+", "-", "/", "*", "%", "~", "[", "]", "(", ")", "{", "}", ">", "<",
            "=", ".", ":", "|", ",", ";");
    private static final String DIGITS = "\\d[\\d_]*+";
    private static final Pattern FLOAT =
            Pattern.compile(DIGITS + "(?:(?:\\." + DIGITS + ")?[eE][+-]?" + DIGITS + "|\\." + DIGITS + ")");
    private static final Pattern INTEGER =
            Pattern.compile("0[bB][01_]++|0[oO][0-7_]++|0[xX][0-9a-fA-F_]++|[1-9][\\d_]*+|0[0_]*+");

    private final String source;
    private final String closing;
    private final List<Token> tokens;
    private final IntUnaryOperator lineAt;
    private final Deque<Character> open = new ArrayDeque<>();
    private int position;

    TagScanner(String source, int start, String closing, List<Token> tokens, IntUnaryOperator lineAt) {
        this.source = source;
        this.position = start;
        this.closing = closing;
        this.tokens = tokens;
        this.lineAt = lineAt;
    }

    /** Adds the tag's tokens and returns where its end (with its sign) starts. */
    int scan() {
        while (true) {
            position = Whitespace.skip(source, position);
            if (position >= source.length()) {
                throw failure("missing '" + closing + "'");
            }
            if (open.isEmpty() && atEnd()) {
                return position;
            }
            token();
        }
    }

    private boolean atEnd() {
        var sign = source.charAt(position);
        var signed = sign == '-' || (sign == '+' && closing.equals("%}"));
        return source.startsWith(closing, signed ? position + 1 : position);
    }

    private void token() {
        var c = source.codePointAt(position);
        if (c >= '0' && c <= '9') {
            number();
        } else if (c == '_' || Character.isLetter(c)) {
            name();
        } else if (c == '\'' || c == '"') {
            string((char) c);
        } else {
            operator();
        }
    }

    private void number() {
        var real = FLOAT.matcher(source).region(position, source.length());
        if (source.charAt(position - 1) != '.' && real.lookingAt()) {
            addNumber(Token.Type.FLOAT, real.group(), real.end());
            return;
        }
        var integer = INTEGER.matcher(source).region(position, source.length());
        if (!integer.lookingAt()) {
            throw failure("malformed number");
        }
        addNumber(Token.Type.INTEGER, integer.group(), integer.end());
    }

    private void addNumber(Token.Type type, String text, int end) {
        if (text.endsWith("_") || text.contains("__") || text.length() > MAX_DIGITS) {
            throw failure("malformed number");
        }
        add(type, text.replace("_", ""), end);
    }

    private void name() {
        var end = position;
        while (end < source.length() && isNamePart(source.codePointAt(end))) {
            end += Character.charCount(source.codePointAt(end));
        }
        add(Token.Type.NAME, source.substring(position, end), end);
    }

    private static boolean isNamePart(int c) {
        return c == '_' || Character.isLetterOrDigit(c);
    }

    private void string(char quote) {
        var end = position + 1;
        while (end < source.length() && source.charAt(end) != quote) {
            end += source.charAt(end) == '\\' ? 2 : 1;
        }
        if (end >= source.length()) {
            throw failure("unterminated string");
        }
        var line = lineAt.applyAsInt(position);
        add(Token.Type.STRING, Escapes.decode(source.substring(position + 1, end), line), end + 1);
    }

    private void operator() {
        for (var operator : OPERATORS) {
            if (source.startsWith(operator, position)) {
                balance(operator);
                add(Token.Type.OPERATOR, operator, position + operator.length());
                return;
            }
        }
        throw failure("unexpected character '" + Character.toString(source.codePointAt(position)) + "'");
    }

    private void balance(String operator) {
        switch (operator) {
            case "(" -> open.push(')');
            case "[" -> open.push(']');
            case "{" -> open.push('}');
            case ")", "]", "}" -> {
                if (open.isEmpty() || open.pop() != operator.charAt(0)) {
                    throw failure("unexpected '" + operator + "'");
                }
            }
            default -> {}
        }
    }

    private void add(Token.Type type, String text, int end) {
        tokens.add(new Token(type, text, lineAt.applyAsInt(position)));
        position = end;
    }

    private TemplateException failure(String message) {
        return new TemplateException(message, lineAt.applyAsInt(Math.min(position, source.length())));
    }
}
