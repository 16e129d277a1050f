package io.maximin.engines.phonemes;

import java.util.List;

/** Pronounces Hebrew: first the vowels that are not written, then the sound. */
final class HebrewPhonemizer implements Phonemizer {
    private final Vowelling vowelling;

    HebrewPhonemizer(Vowelling vowelling) {
        this.vowelling = vowelling;
    }

    @Override
    public List<SpokenWord> pronounce(String phrase) {
        var words = Word.of(phrase);
        var vowelled = vowelling.vowelled(words.stream().map(Word::text).toList());
        return EspeakPhonemizer.joined(
                words, vowelled.stream().map(HebrewReading::sound).toList());
    }
}
