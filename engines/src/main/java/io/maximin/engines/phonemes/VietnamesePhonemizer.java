package io.maximin.engines.phonemes;

import io.maximin.engines.reading.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Pronounces Vietnamese as in Hanoi; a word is a syllable, as it is written. */
public final class VietnamesePhonemizer implements Phonemizer {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final int LONGEST_SYLLABLE = 9;

    @Override
    public List<SpokenWord> pronounce(String phrase) {
        return WORD.matcher(phrase)
                .results()
                .flatMap(word -> spoken(word).stream())
                .toList();
    }

    private static Optional<SpokenWord> spoken(MatchResult word) {
        var writer = new SyllableWriter();
        syllables(word.group()).forEach(syllable -> writer.add(syllable.symbols(), syllable.melody()));
        return writer.word(new Span(word.start(), word.end()));
    }

    /** One syllable; of a foreign word as many as can be made out in it, its odd letters left out. */
    private static List<VietnameseSyllable> syllables(String word) {
        List<VietnameseSyllable> syllables = new ArrayList<>();
        int at = 0;
        while (at < word.length()) {
            int end = Math.min(word.length(), at + LONGEST_SYLLABLE);
            Optional<VietnameseSyllable> found = VietnameseSyllable.parse(word.substring(at, end));
            while (found.isEmpty() && end > at + 1) {
                end--;
                found = VietnameseSyllable.parse(word.substring(at, end));
            }
            found.ifPresent(syllables::add);
            at = end;
        }
        return syllables;
    }
}
