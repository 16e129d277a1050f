package io.maximin.engines.phonemes;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Pronounces Nynorsk with the Bokmål voice of espeak-ng: words it would say wrongly are first spelled
 * as a reader of Bokmål would need them.
 */
final class NynorskPhonemizer implements Phonemizer {
    private static final Map<String, String> WORDS = PhonemeTable.map("nynorsk-words.tsv");

    private final EspeakPhonemizer bokmal;

    NynorskPhonemizer(EspeakPhonemizer bokmal) {
        this.bokmal = bokmal;
    }

    @Override
    public List<SpokenWord> pronounce(String phrase) {
        return bokmal.pronounce(Word.of(phrase).stream()
                .map(word -> new Word(word.span(), respelled(word.text())))
                .toList());
    }

    private static String respelled(String word) {
        return WORDS.getOrDefault(word.toLowerCase(Locale.ROOT), word);
    }
}
