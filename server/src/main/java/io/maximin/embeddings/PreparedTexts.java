package io.maximin.embeddings;

import java.util.List;

/** Texts whose vectors can be computed, and what that takes. */
public interface PreparedTexts {
    /** Tokens of each text, in order. */
    List<Integer> tokens();

    /**
     * Computes the vector of each text, in order: of length 1, all of the same dimensions. A text has the same vector
     * whatever stands beside it. An interrupt ends the work within about a second.
     *
     * @throws io.maximin.error.ApiException OVERLOADED if too many wait already
     */
    List<float[]> vectors() throws InterruptedException;
}
