package io.maximin.engines.phonemes;

import io.maximin.engines.reading.Span;
import java.util.List;
import java.util.Objects;

/**
 * One word and its sound.
 *
 * @param span the word in the phrase that was pronounced
 * @param symbols its sounds in the model's alphabet ({@link Alphabet}), stress marks included, no spaces at the ends
 * @param tones of its syllables, in order, without overlap; empty where the language has none or the symbols carry them
 */
public record SpokenWord(Span span, String symbols, List<Tone> tones) {
    public SpokenWord {
        Objects.requireNonNull(span);
        tones = List.copyOf(tones);
        if (symbols.isBlank()) {
            throw new IllegalArgumentException("a word without sounds");
        }
    }

    public SpokenWord(Span span, String symbols) {
        this(span, symbols, List.of());
    }
}
