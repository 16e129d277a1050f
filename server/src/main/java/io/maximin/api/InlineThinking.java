package io.maximin.api;

import java.util.Optional;

/**
 * The form in which chat content carries thinking when it has no field of its own: {@code <think>}, line break,
 * thinking, line break, {@code </think>}, blank line, answer. Source: spec/text.md section 4.2.
 */
record InlineThinking(String thinking, String answer) {
    static final String OPEN = "<think>\n";
    static final String CLOSE = "\n</think>\n\n";

    private static final String OPEN_TAG = "<think>";
    private static final String CLOSE_TAG = "</think>";

    /** Takes content that begins with thinking apart; empty for any other content. */
    static Optional<InlineThinking> split(String content) {
        int close = content.indexOf(CLOSE_TAG);
        if (!content.startsWith(OPEN_TAG) || close < 0) {
            return Optional.empty();
        }
        var thinking = content.substring(OPEN_TAG.length(), close).strip();
        var answer = content.substring(close + CLOSE_TAG.length()).stripLeading();
        return Optional.of(new InlineThinking(thinking, answer));
    }
}
