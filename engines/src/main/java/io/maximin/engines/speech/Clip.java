package io.maximin.engines.speech;

import io.maximin.engines.reading.Span;
import java.util.List;
import java.util.Objects;

/**
 * A piece of sound, following the one before it without a gap.
 *
 * @param sound mono at {@link Sound#SAMPLE_RATE_HERTZ}
 * @param words said in it, in order
 * @param source what it says, in the caller's text
 * @param endsSentence whether a sentence is complete with it
 */
public record Clip(Sound sound, List<TimedWord> words, Span source, boolean endsSentence) {
    public Clip {
        Objects.requireNonNull(sound);
        Objects.requireNonNull(source);
        words = List.copyOf(words);
    }

    /**
     * When a word is heard.
     *
     * @param said as pronounced: a number in words
     * @param source the word in the caller's text
     * @param beginSample from the start of the clip
     * @param endSample not before {@code beginSample}
     */
    public record TimedWord(String said, Span source, int beginSample, int endSample) {}
}
