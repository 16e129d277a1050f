package io.maximin.speech;

import java.util.Optional;

/** Collects fragments of text and gives them back as sentences, as soon as one is known to be complete. */
public final class SentenceBuffer {
    /** Longer ones are cut at a comma or a space, so that speech does not wait for an end that may not come. */
    private static final int LONG = 300;

    private static final String ENDS = ".!?…";
    private static final String WIDE_ENDS = "。！？";
    private static final String CLOSERS = "\"'”’」』）)]》";
    private static final String BREAKS = ",;:，；：、—";

    private final StringBuilder text = new StringBuilder();

    public void add(String fragment) {
        text.append(fragment);
    }

    /** Characters waiting. */
    public int length() {
        return text.length();
    }

    /** The next complete sentence, if there is one. */
    public Optional<String> next() {
        for (int at = 0; at < text.length(); at++) {
            int end = endAfter(at);
            if (end > 0) {
                return take(end).or(this::next);
            }
        }
        return text.length() < LONG ? Optional.empty() : take(cut());
    }

    /** All that waits, complete or not. */
    public Optional<String> rest() {
        return take(text.length());
    }

    public void clear() {
        text.setLength(0);
    }

    /** Where a sentence whose last mark is at {@code at} ends; 0 if it is no such mark or not known to be one yet. */
    private int endAfter(int at) {
        char mark = text.charAt(at);
        if (mark == '\n') {
            return at + 1;
        }
        boolean wide = WIDE_ENDS.indexOf(mark) >= 0;
        if (!wide && ENDS.indexOf(mark) < 0) {
            return 0;
        }
        int end = at + 1;
        while (end < text.length() && (ENDS + WIDE_ENDS + CLOSERS).indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        if (wide) {
            return end;
        }
        return end < text.length() && Character.isWhitespace(text.charAt(end)) ? end + 1 : 0;
    }

    private int cut() {
        int space = 0;
        for (int at = LONG - 1; at > 0; at--) {
            char here = text.charAt(at);
            if (BREAKS.indexOf(here) >= 0) {
                return at + 1;
            }
            space = space == 0 && Character.isWhitespace(here) ? at + 1 : space;
        }
        if (space > 0) {
            return space;
        }
        return Character.isHighSurrogate(text.charAt(LONG - 1)) ? LONG - 1 : LONG;
    }

    private Optional<String> take(int end) {
        var sentence = text.substring(0, end);
        text.delete(0, end);
        return sentence.isBlank() ? Optional.empty() : Optional.of(sentence);
    }
}
