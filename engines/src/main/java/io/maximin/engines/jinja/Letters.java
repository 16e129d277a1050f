package io.maximin.engines.jinja;

import java.util.Locale;
import java.util.function.IntPredicate;

/** Case and classes of characters, by code point. */
final class Letters {
    private Letters() {}

    static String capitalize(String text) {
        if (text.isEmpty()) {
            return text;
        }
        var first = text.offsetByCodePoints(0, 1);
        return text.substring(0, first).toUpperCase(Locale.ROOT)
                + text.substring(first).toLowerCase(Locale.ROOT);
    }

    /** Every run of letters capitalized, as Python's {@code str.title}. */
    static String title(String text) {
        var result = new StringBuilder();
        var inWord = false;
        for (var c : text.codePoints().toArray()) {
            var character = Character.toString(c);
            result.append(inWord ? character.toLowerCase(Locale.ROOT) : character.toUpperCase(Locale.ROOT));
            inWord = Character.isLetter(c);
        }
        return result.toString();
    }

    static boolean all(String text, IntPredicate predicate) {
        return !text.isEmpty() && text.codePoints().allMatch(predicate);
    }

    /** At least one letter has a case, and none has the wrong one. */
    static boolean isLower(String text) {
        return text.codePoints().anyMatch(Character::isLowerCase)
                && text.codePoints().noneMatch(c -> Character.isUpperCase(c) || Character.isTitleCase(c));
    }

    static boolean isUpper(String text) {
        return text.codePoints().anyMatch(Character::isUpperCase)
                && text.codePoints().noneMatch(c -> Character.isLowerCase(c) || Character.isTitleCase(c));
    }
}
