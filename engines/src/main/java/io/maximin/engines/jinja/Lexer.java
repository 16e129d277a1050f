package io.maximin.engines.jinja;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts a template into text and tags. White space control is that of Jinja with {@code trim_blocks} and {@code
 * lstrip_blocks} on, as Hugging Face transformers renders chat templates: a newline right after a block tag goes,
 * and so does the indentation before one; {@code -} strips all white space, {@code +} keeps it.
 */
final class Lexer {
    private static final Pattern RAW_BEGIN =
            Pattern.compile("\\{%[-+]?\\s*raw\\s*(?:-%}\\s*|%})", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern RAW_END =
            Pattern.compile("\\{%([-+]?)\\s*endraw\\s*(?:\\+%}|-%}\\s*|%}\\n?)", Pattern.UNICODE_CHARACTER_CLASS);

    private final String source;
    private final List<Token> tokens = new ArrayList<>();
    private int position;
    private int line = 1;
    private int countedTo;
    private boolean lineStarting = true;

    private Lexer(String source) {
        this.source = source;
    }

    static List<Token> tokenize(String template) {
        var unified = template.replace("\r\n", "\n").replace('\r', '\n');
        var source = unified.endsWith("\n") ? unified.substring(0, unified.length() - 1) : unified;
        return new Lexer(source).run();
    }

    private List<Token> run() {
        while (position < source.length()) {
            var start = nextTag(position);
            if (start < 0) {
                data(source.substring(position));
                position = source.length();
            } else {
                tag(start);
            }
        }
        tokens.add(new Token(Token.Type.END, "", lineAt(source.length())));
        return tokens;
    }

    private int nextTag(int from) {
        for (var at = source.indexOf('{', from);
                at >= 0 && at + 1 < source.length();
                at = source.indexOf('{', at + 1)) {
            var next = source.charAt(at + 1);
            if (next == '{' || next == '%' || next == '#') {
                return at;
            }
        }
        return -1;
    }

    private void tag(int start) {
        var kind = source.charAt(start + 1);
        var inner = start + 2;
        var sign = inner < source.length() ? source.charAt(inner) : ' ';
        var signed = sign == '-' || sign == '+';
        data(trimmed(source.substring(position, start), sign, kind != '{'));
        var raw = RAW_BEGIN.matcher(source).region(start, source.length());
        if (kind == '%' && raw.lookingAt()) {
            raw(raw.end());
            return;
        }
        position = signed ? inner + 1 : inner;
        switch (kind) {
            case '#' -> comment(start);
            case '%' -> expression(Token.Type.BLOCK_BEGIN, "{%", Token.Type.BLOCK_END, "%}");
            default -> expression(Token.Type.VARIABLE_BEGIN, "{{", Token.Type.VARIABLE_END, "}}");
        }
    }

    private String trimmed(String text, char sign, boolean block) {
        if (sign == '-') {
            return Whitespace.stripTrailing(text);
        }
        var lineStart = text.lastIndexOf('\n') + 1;
        var stripped = block && sign != '+' && (lineStart > 0 || lineStarting);
        return stripped && Whitespace.skip(text, lineStart) == text.length() ? text.substring(0, lineStart) : text;
    }

    private void data(String text) {
        if (!text.isEmpty()) {
            tokens.add(new Token(Token.Type.DATA, text, lineAt(position)));
        }
    }

    private void raw(int bodyStart) {
        lineStarting = source.charAt(bodyStart - 1) == '\n';
        var end = RAW_END.matcher(source);
        if (!end.find(bodyStart)) {
            throw new TemplateException("missing endraw", lineAt(position));
        }
        position = bodyStart;
        var sign = end.group(1).isEmpty() ? ' ' : end.group(1).charAt(0);
        data(trimmed(source.substring(bodyStart, end.start()), sign, true));
        finishTag(end.end());
    }

    private void comment(int start) {
        var end = source.indexOf("#}", position);
        if (end < 0) {
            throw new TemplateException("missing end of comment tag", lineAt(start));
        }
        finishTag(afterEnd(end > position ? source.charAt(end - 1) : ' ', end + 2, true));
    }

    private void expression(Token.Type begin, String opening, Token.Type end, String closing) {
        tokens.add(new Token(begin, opening, lineAt(position)));
        var scanner = new TagScanner(source, position, closing, tokens, this::lineAt);
        var close = scanner.scan();
        tokens.add(new Token(end, closing, lineAt(close)));
        var sign = source.charAt(close);
        var after = close + (sign == '-' || sign == '+' ? 3 : 2);
        finishTag(afterEnd(sign, after, end == Token.Type.BLOCK_END));
    }

    private int afterEnd(char sign, int end, boolean trimNewline) {
        if (sign == '-') {
            return Whitespace.skip(source, end);
        }
        var newline = trimNewline && sign != '+' && end < source.length() && source.charAt(end) == '\n';
        return newline ? end + 1 : end;
    }

    private void finishTag(int end) {
        lineStarting = source.charAt(end - 1) == '\n';
        position = end;
    }

    private int lineAt(int offset) {
        while (countedTo < offset) {
            if (source.charAt(countedTo++) == '\n') {
                line++;
            }
        }
        return line;
    }
}
