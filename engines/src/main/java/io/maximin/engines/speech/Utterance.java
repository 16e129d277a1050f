package io.maximin.engines.speech;

import io.maximin.engines.reading.Span;

/** One thing after another to be heard. */
sealed interface Utterance {
    /** Words. */
    record Words(Piece piece) implements Utterance {}

    /**
     * A sound that is no word.
     *
     * @param name such as {@code laughs}
     */
    record Noise(String name, Span source) implements Utterance {}
}
