package io.maximin.engines.phonemes;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Vowels a Semitic language without a model: frequent words from a table, small words written together with the next
 * one, and a usual vowel between the consonants of the rest.
 */
final class LexiconVowelling implements Vowelling {
    private static final int MOST_PREFIXES = 3;

    private final Map<String, String> words;
    private final List<List<String>> prefixes;
    private final String vowelLetters;
    private final String usual;

    private LexiconVowelling(String language, String vowelLetters, String usual) {
        this.words = PhonemeTable.map(language + "-lexicon.tsv");
        this.prefixes = PhonemeTable.rows(language + "-prefixes.tsv");
        this.vowelLetters = vowelLetters;
        this.usual = usual;
    }

    static LexiconVowelling arabic() {
        return new LexiconVowelling("arabic", "اويىآةءؤئأإ", "\u064e");
    }

    static LexiconVowelling hebrew() {
        return new LexiconVowelling("hebrew", "אהוי", "\u05b7");
    }

    @Override
    public List<String> vowelled(List<String> words) {
        return words.stream().map(this::word).toList();
    }

    private String word(String word) {
        if (ArabicReading.isVowelled(word) || HebrewReading.isVowelled(word)) {
            return word;
        }
        return known(word, MOST_PREFIXES).orElseGet(() -> prefixed(word));
    }

    private Optional<String> known(String word, int more) {
        var whole = Optional.ofNullable(words.get(word));
        if (whole.isPresent() || more == 0) {
            return whole;
        }
        for (var prefix : prefixes) {
            if (word.length() > prefix.get(0).length() + 1 && word.startsWith(prefix.get(0))) {
                var rest = known(word.substring(prefix.get(0).length()), more - 1);
                if (rest.isPresent()) {
                    return rest.map(points -> prefix.get(1) + points);
                }
            }
        }
        return Optional.empty();
    }

    private String prefixed(String word) {
        for (var prefix : prefixes) {
            boolean article = prefix.get(0).length() > 1 || prefix.get(0).equals("ה");
            if (article
                    && word.startsWith(prefix.get(0))
                    && word.length() > prefix.get(0).length() + 2) {
                return prefix.get(1) + guessed(word.substring(prefix.get(0).length()));
            }
        }
        return guessed(word);
    }

    /** Each consonant that no vowel letter follows gets the usual vowel, but for the last. */
    private String guessed(String word) {
        var letters = new ArrayList<>(PointedLetter.of(Normalizer.normalize(word, Normalizer.Form.NFC)));
        var text = new StringBuilder();
        for (int i = 0; i < letters.size(); i++) {
            text.append(letters.get(i).text());
            boolean consonant = vowelLetters.indexOf(letters.get(i).base()) < 0;
            boolean open = i + 1 < letters.size()
                    && vowelLetters.indexOf(letters.get(i + 1).base()) < 0;
            boolean closes = i > 0 && text.length() > 2 && text.charAt(text.length() - 2) == usual.charAt(0);
            text.append(consonant && open && !closes ? usual : "");
        }
        return text.toString();
    }
}
