package io.maximin.engines.language;

import java.util.List;

/** Gives figures, signs and spaces the language of what is beside them. */
final class Neutral {
    /** No language of its own. */
    static final byte NONE = -1;

    private static final List<Language> LANGUAGES = List.of(Language.values());

    /** Letters of a language that is not spoken here. */
    static final byte FOREIGN = -2;

    private final String text;
    private final byte[] codes;
    private final byte primary;

    Neutral(String text, byte[] codes, byte primary) {
        this.text = text;
        this.codes = codes;
        this.primary = primary;
    }

    static byte code(Language language) {
        return (byte) LANGUAGES.indexOf(language);
    }

    static Language language(byte code) {
        return LANGUAGES.get(code);
    }

    void resolve() {
        int begin = 0;
        while (begin < codes.length) {
            int end = begin + 1;
            if (codes[begin] == NONE) {
                while (end < codes.length && codes[end] == NONE) {
                    end++;
                }
                fill(begin, end);
            }
            begin = end;
        }
    }

    private void fill(int begin, int end) {
        byte left = begin == 0 ? NONE : codes[begin - 1];
        byte right = end == codes.length ? NONE : codes[end];
        byte chosen = chosen(begin, end, left, right);
        for (int i = begin; i < end; i++) {
            codes[i] = chosen;
        }
    }

    private byte chosen(int begin, int end, byte left, byte right) {
        boolean figures = hasFigures(begin, end);
        if (left == right && left >= 0) {
            return left;
        }
        if (!figures) {
            return left >= 0 ? left : right >= 0 ? right : primary;
        }
        if (right >= 0 && Character.isLetterOrDigit(text.charAt(end - 1))) {
            return isSpaced(right) && left == primary ? left : right;
        }
        if (left >= 0 && Character.isLetterOrDigit(text.charAt(begin))) {
            return left;
        }
        return primary;
    }

    private boolean isSpaced(byte code) {
        return Writing.of(language(code)) == Writing.LATIN;
    }

    private boolean hasFigures(int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
