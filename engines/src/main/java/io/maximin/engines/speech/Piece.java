package io.maximin.engines.speech;

import io.maximin.engines.phonemes.Tone;
import io.maximin.engines.reading.Span;
import java.time.Duration;
import java.util.List;

/**
 * What the model says in one go.
 *
 * @param symbols of the model's alphabet
 * @param words in order; their places are in {@code symbols}
 * @param tones in order; their places are in {@code symbols}
 * @param source what is said, in the caller's text
 * @param end what follows
 */
record Piece(String symbols, List<PlacedWord> words, List<Tone> tones, Span source, End end) {
    Piece {
        words = List.copyOf(words);
        tones = List.copyOf(tones);
    }

    /**
     * A word and its symbols.
     *
     * @param said the word as pronounced
     * @param source the word in the caller's text
     * @param begin its first symbol
     * @param end behind its last symbol
     */
    record PlacedWord(String said, Span source, int begin, int end) {}

    /** How a piece ends. */
    sealed interface End {
        /** In the middle of a clause: the rest follows at once. */
        record Running() implements End {}

        /** At a mark within the sentence. */
        record Clause() implements End {}

        /** At the end of a sentence. */
        record SentenceEnd(boolean paragraph) implements End {}

        /**
         * At a pause whose length the caller set.
         *
         * @param sentence whether the sentence ends here too
         */
        record Pause(Duration length, boolean sentence) implements End {}
    }

    boolean endsSentence() {
        return switch (end) {
            case End.SentenceEnd _ -> true;
            case End.Pause(Duration _, boolean sentence) -> sentence;
            case End.Running _, End.Clause _ -> false;
        };
    }
}
