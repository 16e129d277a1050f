package io.maximin.engines.phonemes;

import java.util.List;

/** Pronounces one language. Instances may be used by several threads at once. */
@FunctionalInterface
public interface Phonemizer {
    /**
     * The words of a phrase in order, each with its place in it. What has no sound is left out.
     *
     * @param phrase words of the language, as {@link io.maximin.engines.reading.Part.Phrase} describes them
     */
    List<SpokenWord> pronounce(String phrase);
}
