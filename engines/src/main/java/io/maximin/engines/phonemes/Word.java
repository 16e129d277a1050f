package io.maximin.engines.phonemes;

import io.maximin.engines.reading.Span;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A word of a phrase before it is pronounced.
 *
 * @param span its place in the phrase
 * @param text letters, combining marks and what joins them, composed; at most {@link #MAX_LENGTH} characters
 */
record Word(Span span, String text) {
    /** Longer words are garbage; what is beyond is not spoken. */
    static final int MAX_LENGTH = 100;

    private static final String APOSTROPHES = "'’ʼ‘`´";
    private static final String HYPHENS = "-‐‑";
    private static final String INNER = "·\u200c\u200d\u05f3\u05f4";

    /** The words of {@code phrase}, in order; punctuation around them is left out. */
    static List<Word> of(String phrase) {
        var words = new ArrayList<Word>();
        int at = 0;
        while (at < phrase.length()) {
            int end = at;
            while (end < phrase.length() && belongs(phrase, end)) {
                end += Character.charCount(phrase.codePointAt(end));
            }
            if (end > at) {
                add(phrase, at, end, words);
            }
            at = Math.max(end, at + 1);
        }
        return words;
    }

    private static void add(String phrase, int from, int to, List<Word> words) {
        int begin = from;
        int end = to;
        while (begin < end && joins(phrase.charAt(begin)) && !startsClipped(phrase, begin, end)) {
            begin++;
        }
        while (end > begin && joins(phrase.charAt(end - 1)) && !(begin == from && isApostrophe(phrase, end - 1))) {
            end--;
        }
        var text = normalized(phrase.substring(begin, end));
        if (text.codePoints().anyMatch(Character::isLetter)) {
            words.add(new Word(new Span(begin, end), text));
        }
    }

    /** {@code 'n}, {@code 't}, {@code 'em} keep their apostrophe; a longer word is in quotes. */
    private static boolean startsClipped(String phrase, int begin, int end) {
        return isApostrophe(phrase, begin) && end - begin > 1 && end - begin <= 3 && !isApostrophe(phrase, end - 1);
    }

    private static boolean isApostrophe(String phrase, int at) {
        return APOSTROPHES.indexOf(phrase.charAt(at)) >= 0;
    }

    private static boolean joins(char c) {
        return APOSTROPHES.indexOf(c) >= 0 || HYPHENS.indexOf(c) >= 0 || INNER.indexOf(c) >= 0;
    }

    private static boolean belongs(String phrase, int at) {
        int point = phrase.codePointAt(at);
        return Character.isLetter(point) || isMark(point) || (Character.isBmpCodePoint(point) && joins((char) point));
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static String normalized(String word) {
        var composed = Normalizer.normalize(word, Normalizer.Form.NFKC);
        var cut = composed.length() > MAX_LENGTH ? composed.substring(0, MAX_LENGTH) : composed;
        return cut.chars()
                .filter(c -> c != 0x00AD && c != 0x0640)
                .mapToObj(
                        c -> APOSTROPHES.indexOf(c) >= 0 ? "'" : HYPHENS.indexOf(c) >= 0 ? "-" : Character.toString(c))
                .collect(Collectors.joining());
    }
}
