package io.maximin.engines.phonemes;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** English words whose sound is known. Words that espeak-ng says rightly are not in it. */
final class EnglishLexicon {
    private static final Map<EnglishTag, List<String>> READINGS = Map.of(
            EnglishTag.VERB, List.of("VERB"),
            EnglishTag.PAST, List.of("VBD", "VBN", "VERB"),
            EnglishTag.NOUN, List.of("NOUN"),
            EnglishTag.ADJECTIVE, List.of("ADJ", "VBN"),
            EnglishTag.LAST, List.of("None", "NOUN"),
            EnglishTag.UNKNOWN, List.of());

    private final Map<String, String> words;
    private final Map<String, Map<String, String>> heteronyms = new HashMap<>();

    EnglishLexicon(EnglishVariant variant) {
        words = PhonemeTable.map("english-" + variant.table() + ".tsv");
        for (var row : PhonemeTable.rows("english-" + variant.table() + "-heteronyms.tsv")) {
            heteronyms.computeIfAbsent(row.get(0), _ -> new HashMap<>()).put(row.get(1), row.get(2));
        }
    }

    /** The sound of a word, its case as written before its case forgotten. */
    Optional<String> word(String word) {
        return exact(word).or(() -> exact(word.toLowerCase(Locale.ROOT)));
    }

    /** The sound of exactly these letters. */
    Optional<String> exact(String word) {
        return Optional.ofNullable(words.get(word));
    }

    /** Whether the sound depends on the part of speech. */
    boolean isHeteronym(String lower) {
        return heteronyms.containsKey(lower);
    }

    /** The sound of a word whose sound depends on {@code tag}. */
    String heteronym(String lower, EnglishTag tag) {
        var readings = heteronyms.getOrDefault(lower, Map.of());
        return READINGS.getOrDefault(tag, List.of()).stream()
                .map(readings::get)
                .filter(symbols -> symbols != null)
                .findFirst()
                .orElseGet(() -> readings.getOrDefault("DEFAULT", ""));
    }

    /** Whether the word has a sound of its own at the end of a phrase. */
    boolean hasLast(String lower) {
        return heteronyms.getOrDefault(lower, Map.of()).containsKey("None");
    }
}
