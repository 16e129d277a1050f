package io.maximin.engines.reading;

import io.maximin.engines.language.Language;
import java.time.Duration;

/** One thing after another of what is said. Places are in the caller's text. */
public sealed interface Part {
    /** Where it stands in the caller's text. */
    Span source();

    /**
     * Words of one language between two marks, ready to be pronounced: no digits, symbols or sentence punctuation left.
     *
     * @param text not blank
     */
    record Phrase(MappedText text, Language language) implements Part {
        @Override
        public Span source() {
            return text.source(new Span(0, text.length()));
        }
    }

    /**
     * A word whose sound the caller gave.
     *
     * @param word as written in the caller's text, for subtitles
     * @param phonetics in that notation, brackets removed: {@code chu3 li3}, {@code təˈmeɪtoʊ}
     */
    record Given(String word, Notation notation, String phonetics, Language language, Span source) implements Part {}

    /** How a caller writes a sound. */
    enum Notation {
        PINYIN,
        JYUTPING,
        IPA,
        KANA
    }

    /**
     * Punctuation that shapes the melody: one of {@code ; : , . ! ? — … " ( ) “ ”}, whatever script it was written in.
     */
    record Mark(char symbol, Span source) implements Part {}

    /** A pause of an exact length the caller asked for. */
    record Pause(Duration length, Span source) implements Part {}

    /**
     * A sound that is no word.
     *
     * @param name as in the tag, such as {@code laughs}
     */
    record Interjection(String name, Span source) implements Part {}
}
