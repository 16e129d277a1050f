package io.maximin.speech;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts a long text into sections that are spoken one after another, each between about a minute and four. Joined they
 * are the text; where they are cut depends on the text alone.
 */
final class TextSections {
    private static final int LEAST = 1500;

    /** A section ends at a paragraph if one ends before this, else at a sentence. */
    private static final int PARAGRAPH = 2 * LEAST;

    private static final int MOST = 4 * LEAST;

    private TextSections() {}

    static List<String> of(String text) {
        var sections = new ArrayList<String>();
        int begin = 0;
        while (text.length() - begin > LEAST) {
            int end = end(text, begin);
            sections.add(text.substring(begin, end));
            begin = end;
        }
        if (begin < text.length() || sections.isEmpty()) {
            sections.add(text.substring(begin));
        }
        return sections;
    }

    private static int end(String text, int begin) {
        int paragraph = text.indexOf('\n', begin + LEAST);
        if (paragraph >= 0 && paragraph < begin + PARAGRAPH) {
            return paragraph + 1;
        }
        int limit = Math.min(text.length(), begin + MOST);
        return outside(text, begin, sentence(text, begin, limit));
    }

    private static int sentence(String text, int begin, int limit) {
        var window = text.substring(begin, limit);
        var sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(window);
        int end = sentences.following(Math.min(LEAST, window.length() - 1));
        if (end < window.length() || limit == text.length()) {
            return begin + end;
        }
        int space = window.lastIndexOf(' ');
        if (space >= LEAST) {
            return begin + space + 1;
        }
        return Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
    }

    /** Not inside a mark of a pause, {@code <#0.5#>}. */
    private static int outside(String text, int begin, int end) {
        int open = text.lastIndexOf("<#", end - 1);
        if (open <= begin) {
            return end;
        }
        int close = text.indexOf("#>", open + 2);
        return close >= 0 && close + 2 > end && close - open < 16 ? close + 2 : end;
    }
}
