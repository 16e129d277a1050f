package io.maximin.engines.phonemes;

import io.maximin.engines.reading.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts a word together syllable by syllable. */
final class SyllableWriter {
    private final StringBuilder symbols = new StringBuilder();
    private final List<Tone> tones = new ArrayList<>();

    /** Adds sounds whose melody is left to the model. */
    SyllableWriter add(String sounds) {
        symbols.append(sounds);
        return this;
    }

    /** Adds a syllable and its melody, in semitones. */
    SyllableWriter add(String sounds, List<Float> melody) {
        int begin = symbols.length();
        add(sounds);
        if (!sounds.isEmpty() && !melody.isEmpty()) {
            tones.add(new Tone(begin, symbols.length(), melody));
        }
        return this;
    }

    /** The word that stands at {@code span}; empty if nothing was added. */
    Optional<SpokenWord> word(Span span) {
        return symbols.isEmpty() ? Optional.empty() : Optional.of(new SpokenWord(span, symbols.toString(), tones));
    }
}
