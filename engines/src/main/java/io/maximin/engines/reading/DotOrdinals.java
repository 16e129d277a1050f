package io.maximin.engines.reading;

import java.util.Locale;
import java.util.Set;

/**
 * German ordinals, whose full stop stands before a capital as often as not: {@code am 5. Januar}, {@code der 3. Mann}.
 */
final class DotOrdinals {
    private static final Set<String> WEAK = Set.of("der", "die", "das");
    private static final Set<String> BENT = Set.of(
            "ab", "bis", "seit", "nach", "vor", "den", "dem", "des", "am", "im", "vom", "zum", "beim", "ihrem",
            "seinem", "ihren", "seinen", "meinem", "jedem", "jeden", "diesem", "diesen", "zur");
    private static final Set<String> MONTHS = Set.of(
            "Januar",
            "Jänner",
            "Februar",
            "März",
            "April",
            "Mai",
            "Juni",
            "Juli",
            "August",
            "September",
            "Oktober",
            "November",
            "Dezember");

    private DotOrdinals() {}

    /** The ending that the word before {@code number} asks for: {@code e}, {@code en}, or empty if it asks for none. */
    static String ending(String text, int number) {
        var before = wordBefore(text, number);
        if (WEAK.contains(before)) {
            return "e";
        }
        return BENT.contains(before) ? "en" : "";
    }

    /** The word before {@code index}, in small letters. */
    static String before(String text, int index) {
        return wordBefore(text, index);
    }

    /** Whether an ordinal behind {@code word} ends in n. */
    static boolean bends(String word) {
        return BENT.contains(word);
    }

    /** Whether the number at {@code number} counts what stands at {@code behind}. */
    static boolean follows(String text, int number, int behind) {
        return !ending(text, number).isEmpty() || MONTHS.contains(wordAt(text, behind));
    }

    private static String wordBefore(String text, int index) {
        int end = index;
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        int begin = end;
        while (begin > 0 && end - begin < 12 && Character.isLetter(text.charAt(begin - 1))) {
            begin--;
        }
        return text.substring(begin, end).toLowerCase(Locale.ROOT);
    }

    private static String wordAt(String text, int index) {
        int begin = index;
        while (begin < text.length() && text.charAt(begin) == ' ') {
            begin++;
        }
        int end = begin;
        while (end < text.length() && end - begin < 12 && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(begin, end);
    }
}
