package io.maximin.engines.phonemes;

import java.util.List;

/** Adds the vowel points that a script leaves out. */
@FunctionalInterface
interface Vowelling {
    /**
     * The words with points, as many as were given; words that have points already keep them.
     *
     * @param words the words of a phrase, in order
     */
    List<String> vowelled(List<String> words);
}
