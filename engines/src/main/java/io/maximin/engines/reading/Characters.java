package io.maximin.engines.reading;

/** Counts the characters of a text as the API bills and reports them. Source: spec/speech.md sections 2.5 and 2.6. */
public final class Characters {
    private Characters() {}

    /** {@code usage_characters}: a CJK ideograph counts two, every other code point one. */
    public static long usage(String text) {
        return text.codePoints()
                .map(code -> isIdeograph(code) ? 2 : 1)
                .asLongStream()
                .sum();
    }

    /**
     * {@code word_count}: equals {@link #usage} in every published example, for texts without ideographs by rule; with
     * them, letters, digits and ideographs are counted, each ideograph once.
     */
    public static long words(String text) {
        boolean ideographs = text.codePoints().anyMatch(Characters::isIdeograph);
        return ideographs ? text.codePoints().filter(Character::isLetterOrDigit).count() : usage(text);
    }

    /**
     * The share, 0 to 1, of ASCII control characters other than tab and newline among all characters. A carriage return
     * before a newline is part of it.
     */
    public static double illegalRatio(String text) {
        long all = text.codePoints().count();
        var unix = text.replace("\r\n", "\n");
        return all == 0
                ? 0
                : (double) unix.codePoints().filter(Characters::isIllegal).count() / all;
    }

    static boolean isIllegal(int code) {
        return (code < ' ' && code != '\t' && code != '\n') || code == 0x7f;
    }

    private static boolean isIdeograph(int code) {
        return Character.isIdeographic(code) && Character.UnicodeScript.of(code) == Character.UnicodeScript.HAN;
    }
}
