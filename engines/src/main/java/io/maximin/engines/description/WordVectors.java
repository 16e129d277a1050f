package io.maximin.engines.description;

/** Gives words of like meaning vectors that lie near each other. Called by several threads at once. */
@FunctionalInterface
public interface WordVectors {
    /**
     * The vector of a word or a short phrase in English.
     *
     * @return of length 1, of the same number of dimensions every time, not to be changed
     */
    float[] of(String words);
}
