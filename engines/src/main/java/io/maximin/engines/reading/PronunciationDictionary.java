package io.maximin.engines.reading;

import io.maximin.engines.language.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the words of a pronunciation dictionary in a text, in time independent of how many begin otherwise. */
final class PronunciationDictionary {
    private final Map<Character, List<Entry>> byFirst = new HashMap<>();

    PronunciationDictionary(List<ReadingOptions.Replacement> replacements, Language language) {
        for (var replacement : replacements) {
            if (!replacement.word().isBlank()) {
                var entry = new Entry(replacement, Phonetics.given(replacement.said(), language));
                byFirst.computeIfAbsent(fold(replacement.word().charAt(0)), _ -> new ArrayList<>())
                        .add(entry);
            }
        }
    }

    /** One replacement; {@code phonetics} is empty where plain text is said. */
    record Entry(ReadingOptions.Replacement replacement, Optional<Phonetics> phonetics) {
        int length() {
            return replacement.word().length();
        }

        private boolean matches(String text, int index) {
            var word = replacement.word();
            int end = index + word.length();
            return text.regionMatches(true, index, word, 0, word.length())
                    && !(index > 0 && joins(text.charAt(index - 1), word.charAt(0)))
                    && !(end < text.length() && joins(word.charAt(word.length() - 1), text.charAt(end)));
        }
    }

    Optional<Entry> at(String text, int index) {
        if (byFirst.isEmpty()) {
            return Optional.empty();
        }
        return byFirst.getOrDefault(fold(text.charAt(index)), List.of()).stream()
                .filter(entry -> entry.matches(text, index))
                .findFirst();
    }

    /** Whether two neighbours belong to one word; scripts without spaces have no borders to look for. */
    private static boolean joins(char left, char right) {
        return Character.isLetterOrDigit(left)
                && Character.isLetterOrDigit(right)
                && Scripts.hasSpaces(left)
                && Scripts.hasSpaces(right);
    }

    private static char fold(char character) {
        return Character.toLowerCase(Character.toUpperCase(character));
    }
}
