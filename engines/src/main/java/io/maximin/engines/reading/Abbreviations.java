package io.maximin.engines.reading;

import io.maximin.engines.language.Language;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Abbreviations that end in a full stop, and what is said for them. */
final class Abbreviations {
    private static final int LONGEST = 12;
    private static final Map<Language, Map<String, String>> BY_LANGUAGE = new HashMap<>();
    private static final Map<String, String> ALL = new HashMap<>();

    static {
        for (var row : Table.rows("abbreviations.tsv")) {
            var said = row.size() > 2 ? row.get(2) : "";
            for (var language : Table.languages(row.getFirst())) {
                BY_LANGUAGE.computeIfAbsent(language, _ -> new HashMap<>()).put(row.get(1), said);
            }
            ALL.putIfAbsent(row.get(1), said);
        }
    }

    private Abbreviations() {}

    /** Whether an abbreviation of any language ends behind the full stop at {@code stop}. */
    static boolean endsAt(String text, int stop) {
        int begin = stop;
        while (begin > 0 && stop - begin < LONGEST && isPart(text.charAt(begin - 1))) {
            begin--;
            if (ALL.containsKey(text.substring(begin, stop + 1)) && isStart(text, begin)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The longest abbreviation of {@code language} at {@code index}; what is said is empty where the letters are read.
     */
    static Optional<Map.Entry<String, String>> at(String text, int index, Language language) {
        var known = BY_LANGUAGE.getOrDefault(language, Map.of());
        if (known.isEmpty() || !isStart(text, index)) {
            return Optional.empty();
        }
        for (int end = Math.min(text.length(), index + LONGEST); end > index + 1; end--) {
            var written = text.substring(index, end);
            var said = written.endsWith(".") ? known.get(written) : null;
            if (said != null) {
                return Optional.of(Map.entry(written, said));
            }
        }
        return Optional.empty();
    }

    private static boolean isStart(String text, int index) {
        return index == 0 || !Character.isLetterOrDigit(text.charAt(index - 1));
    }

    private static boolean isPart(char character) {
        return Character.isLetter(character) || character == '.' || character == ' ' || character == '\u00a0';
    }
}
