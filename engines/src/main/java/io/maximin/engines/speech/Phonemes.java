package io.maximin.engines.speech;

import io.maximin.engines.phonemes.Phonemizers;
import io.maximin.engines.phonemes.SpokenWord;
import io.maximin.engines.reading.Part;
import java.util.List;

/** Pronounces words by the phonemizer of their language. */
public final class Phonemes implements Pronouncer {
    private final Phonemizers phonemizers;

    public Phonemes(Phonemizers phonemizers) {
        this.phonemizers = phonemizers;
    }

    @Override
    public List<SpokenWord> pronounce(Part part) {
        return switch (part) {
            case Part.Phrase phrase ->
                phonemizers.of(phrase.language()).pronounce(phrase.text().text());
            case Part.Given given -> phonemizers.given(given);
            case Part.Mark _, Part.Pause _, Part.Interjection _ -> List.of();
        };
    }
}
