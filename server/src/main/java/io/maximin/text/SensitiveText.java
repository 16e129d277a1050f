package io.maximin.text;

import java.util.regex.Pattern;

/**
 * Replaces e-mail addresses, links, domains, network addresses and numbers of identity or payment cards by {@code
 * ***} in text that arrives in pieces. A piece is kept back only while its last word may still grow into one of
 * these, and never more than {@value #MAX_HELD} characters. Source: spec/text.md section 5, {@code
 * mask_sensitive_info}.
 */
public final class SensitiveText {
    static final int MAX_HELD = 256;
    static final String MASK = "***";

    // Not "\\b", which looks at more than one character when there are marks to put on another.
    private static final String BEGIN = "(?<![A-Za-z0-9_])";
    private static final String END = "(?![A-Za-z0-9_])";

    private static final Pattern SENSITIVE = Pattern.compile(String.join(
            "|",
            BEGIN + "(?i:(?:https?|ftp|wss?)://|www\\.)[\\x21-\\x7E&&[^<>\"'()\\[\\]{}]]+(?<![.,;:!?])",
            "[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+",
            BEGIN + "(?:[A-Za-z0-9-]{1,63}\\.)+(?i:com|net|org|edu|gov|mil|info|biz|io|ai|app|dev|xyz|top|site|online"
                    + "|shop|tech|cloud|cc|tv|cn|hk|tw|jp|kr|sg|uk|us|de|fr|es|nl|ru|br|au|ca|ch|eu|chat)"
                    + END + "(?:/[\\x21-\\x7E]*)?",
            BEGIN + "(?:\\d{1,3}\\.){3}\\d{1,3}" + END,
            BEGIN + "\\d{17}[Xx]" + END,
            BEGIN + "\\d{15,19}" + END,
            BEGIN + "\\d{4}[ -]\\d{4}[ -]\\d{4}[ -]\\d{1,7}" + END,
            BEGIN + "\\d{3}-\\d{2}-\\d{4}" + END));

    private final StringBuilder held = new StringBuilder();
    private boolean swallowing;

    /** Takes the next piece; returns what may be shown now, possibly nothing. */
    public String push(String piece) {
        // A pattern tried at each place of an endless word would take the square of its length.
        var shown = new StringBuilder();
        for (int from = 0; from < piece.length(); from += MAX_HELD) {
            shown.append(pushPart(piece.substring(from, Math.min(piece.length(), from + MAX_HELD))));
        }
        return shown.toString();
    }

    private String pushPart(String part) {
        held.append(part);
        if (swallowing) {
            swallow();
        }
        int cut = startOfLastWord();
        if (held.length() - cut <= MAX_HELD) {
            return release(cut);
        }
        swallowing = endsSensitive(held);
        return release(held.length());
    }

    /** Returns what was kept back; nothing may be pushed afterwards. */
    public String finish() {
        return release(held.length());
    }

    private String release(int end) {
        var shown = SENSITIVE.matcher(held.substring(0, end)).replaceAll(MASK);
        held.delete(0, end);
        return shown;
    }

    // The beginning of an overlong word was masked already: its rest must not show either.
    private void swallow() {
        int end = 0;
        while (end < held.length() && isWord(end)) {
            end++;
        }
        swallowing = end == held.length();
        held.delete(0, end);
    }

    private static boolean endsSensitive(CharSequence text) {
        var matcher = SENSITIVE.matcher(text);
        int end = -1;
        while (matcher.find()) {
            end = matcher.end();
        }
        return end == text.length();
    }

    private int startOfLastWord() {
        int start = held.length();
        while (start > 0 && isWord(start - 1)) {
            start--;
        }
        return start;
    }

    // A blank between digits belongs to the word: cards are written in groups of four.
    private boolean isWord(int at) {
        char c = held.charAt(at);
        if (c != ' ') {
            return c > ' ' && c < 0x7F;
        }
        return at > 0 && isDigit(at - 1) && (at + 1 == held.length() || isDigit(at + 1));
    }

    private boolean isDigit(int at) {
        return held.charAt(at) >= '0' && held.charAt(at) <= '9';
    }
}
