package io.maximin.engines.speech;

import io.maximin.engines.phonemes.SpokenWord;
import io.maximin.engines.reading.Part;
import java.util.List;

/** How words sound. */
@FunctionalInterface
public interface Pronouncer {
    /**
     * The words of a phrase, or the one word whose sound the caller gave.
     *
     * @param part a {@link Part.Phrase} or {@link Part.Given}; spans of the words are within its text or word
     */
    List<SpokenWord> pronounce(Part part);
}
