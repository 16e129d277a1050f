package io.maximin.engines.description;

/** Which letters a prompt is written in. */
final class Scripts {
    private Scripts() {}

    /** Whether it is in Chinese, names and loan words aside. */
    static boolean isChinese(String text) {
        long han = count(text, Character.UnicodeScript.HAN);
        long kana = count(text, Character.UnicodeScript.HIRAGANA) + count(text, Character.UnicodeScript.KATAKANA);
        return han * 4 > letters(text) && kana * 10 < letters(text);
    }

    /** Whether most of it is in neither Latin nor Chinese letters. */
    static boolean isForeign(String text) {
        return count(text, Character.UnicodeScript.LATIN) * 2 < letters(text);
    }

    private static long letters(String text) {
        return text.codePoints().filter(Character::isLetter).count();
    }

    private static long count(String text, Character.UnicodeScript script) {
        return text.codePoints()
                .filter(codePoint -> Character.isLetter(codePoint) && Character.UnicodeScript.of(codePoint) == script)
                .count();
    }
}
