package io.maximin.documents;

import static java.lang.Character.UnicodeScript.BOPOMOFO;
import static java.lang.Character.UnicodeScript.HAN;
import static java.lang.Character.UnicodeScript.HIRAGANA;
import static java.lang.Character.UnicodeScript.KATAKANA;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/** Makes paragraphs, a line each, of lines that were broken to fit a page. */
final class Paragraphs {
    private static final Set<UnicodeScript> SPACELESS = Set.of(HAN, HIRAGANA, KATAKANA, BOPOMOFO);
    private static final int CJK_PUNCTUATION = 0x3000;
    private static final int END_OF_CJK_PUNCTUATION = 0x3030;
    private static final int FULL_WIDTH = 0xff00;
    private static final int END_OF_FULL_WIDTH = 0xff70;
    private static final char SOFT_HYPHEN = '\u00ad';
    private static final String HYPHENS = "-\u2010";

    private final StringBuilder text = new StringBuilder();

    /** @param isNew whether the line begins a paragraph */
    void add(String line, boolean isNew) {
        String words = line.strip();
        if (words.isEmpty()) {
            return;
        }
        if (!text.isEmpty()) {
            separate(words.codePointAt(0), isNew);
        }
        text.append(words);
    }

    private void separate(int next, boolean isNew) {
        int end = text.length() - 1;
        char last = text.charAt(end);
        if (isNew) {
            text.append('\n');
            return;
        }
        if (last == SOFT_HYPHEN) {
            text.setLength(end);
            return;
        }
        boolean isHyphenated = HYPHENS.indexOf(last) >= 0 && end > 0 && Character.isLetter(text.codePointBefore(end));
        if (isHyphenated && Character.isLowerCase(next)) {
            text.setLength(end);
            return;
        }
        boolean isCompound = isHyphenated && Character.isLetterOrDigit(next);
        if (!isCompound && !(isSpaceless(text.codePointBefore(end + 1)) && isSpaceless(next))) {
            text.append(' ');
        }
    }

    private static boolean isSpaceless(int point) {
        return SPACELESS.contains(UnicodeScript.of(point))
                || (point >= CJK_PUNCTUATION && point < END_OF_CJK_PUNCTUATION)
                || (point >= FULL_WIDTH && point < END_OF_FULL_WIDTH);
    }

    /** What was added so far, in UTF-16 units. */
    int length() {
        return text.length();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
