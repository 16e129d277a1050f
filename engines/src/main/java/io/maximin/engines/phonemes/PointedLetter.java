package io.maximin.engines.phonemes;

import java.util.ArrayList;
import java.util.List;

/**
 * A letter of a Semitic script and the points on it.
 *
 * @param base the letter
 * @param points combining marks, as written; may be empty
 */
record PointedLetter(char base, String points) {
    /** The letters of a word; marks before the first are left out. */
    static List<PointedLetter> of(String word) {
        var letters = new ArrayList<PointedLetter>();
        int at = 0;
        while (at < word.length()) {
            int end = at + 1;
            while (end < word.length() && Character.getType(word.charAt(end)) == Character.NON_SPACING_MARK) {
                end++;
            }
            if (Character.isLetter(word.charAt(at)) || word.charAt(at) == '\'' || word.charAt(at) == '\u05f3') {
                letters.add(new PointedLetter(word.charAt(at), word.substring(at + 1, end)));
            }
            at = end;
        }
        return letters;
    }

    boolean has(char point) {
        return points.indexOf(point) >= 0;
    }

    /** The letter and its points as text. */
    String text() {
        return base + points;
    }
}
