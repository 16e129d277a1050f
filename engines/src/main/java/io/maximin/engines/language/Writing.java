package io.maximin.engines.language;

/** What letters a language is written in. */
enum Writing {
    LATIN,
    CYRILLIC,
    HAN,
    KANA,
    HANGUL,
    THAI,
    HEBREW,
    ARABIC,
    GREEK,
    DEVANAGARI,
    TAMIL,
    OTHER,
    NONE;

    /** The writing of the letter at {@code index}; figures and signs have none, half of a pair has its pair's. */
    static Writing at(String text, int index) {
        char character = text.charAt(index);
        boolean second = Character.isLowSurrogate(character) && index > 0;
        return of(second ? text.codePointAt(index - 1) : text.codePointAt(index));
    }

    static Writing of(int code) {
        if (!Character.isLetter(code) && !Character.isIdeographic(code) && !isMark(code)) {
            return NONE;
        }
        return switch (Character.UnicodeScript.of(code)) {
            case LATIN -> LATIN;
            case CYRILLIC -> CYRILLIC;
            case HAN -> HAN;
            case HIRAGANA, KATAKANA -> KANA;
            case HANGUL -> HANGUL;
            case THAI -> THAI;
            case HEBREW -> HEBREW;
            case ARABIC -> ARABIC;
            case GREEK -> GREEK;
            case DEVANAGARI -> DEVANAGARI;
            case TAMIL -> TAMIL;
            case COMMON, INHERITED -> code == 'ー' ? KANA : NONE;
            default -> OTHER;
        };
    }

    private static boolean isMark(int code) {
        int type = Character.getType(code);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    static Writing of(Language language) {
        return switch (language) {
            case CHINESE, CANTONESE, JAPANESE -> HAN;
            case RUSSIAN, UKRAINIAN, BULGARIAN -> CYRILLIC;
            case ARABIC, PERSIAN -> ARABIC;
            case KOREAN -> HANGUL;
            case THAI -> THAI;
            case GREEK -> GREEK;
            case HINDI -> DEVANAGARI;
            case HEBREW -> HEBREW;
            case TAMIL -> TAMIL;
            default -> LATIN;
        };
    }
}
