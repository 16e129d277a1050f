package io.maximin.engines.reading;

/** What the reading needs to know of single characters. */
final class Scripts {
    /** Stands in a draft for a part that is no text. */
    static final char ATOM = '\ufffc';

    private Scripts() {}

    /** Whether words of the character's script are set apart by spaces. */
    static boolean hasSpaces(int code) {
        return switch (Character.UnicodeScript.of(code)) {
            case HAN, HIRAGANA, KATAKANA, THAI, BOPOMOFO -> false;
            default -> true;
        };
    }

    static boolean isHan(int code) {
        return Character.UnicodeScript.of(code) == Character.UnicodeScript.HAN && Character.isIdeographic(code);
    }

    /** A letter, or a mark or joiner that belongs to one. */
    static boolean isSounding(int code) {
        return Character.isLetter(code) || Character.isIdeographic(code) || isMark(code);
    }

    static boolean isMark(int code) {
        return switch (Character.getType(code)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> code == 0x200c || code == 0x200d;
        };
    }
}
