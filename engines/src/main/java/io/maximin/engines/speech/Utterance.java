package io.maximin.engines.speech;

import io.maximin.engines.reading.Span;

/** One thing after another to be heard. */
sealed interface Utterance {
    /** How long it takes to hear, roughly. */
    double seconds();

    /** Words. */
    record Words(Piece piece) implements Utterance {
        private static final double SYMBOLS_PER_SECOND = 15;

        @Override
        public double seconds() {
            return piece.symbols().length() / SYMBOLS_PER_SECOND;
        }
    }

    /**
     * A sound that is no word.
     *
     * @param name such as {@code laughs}
     */
    record Noise(String name, Span source) implements Utterance {
        @Override
        public double seconds() {
            return 0.5;
        }
    }
}
