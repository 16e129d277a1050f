package io.maximin.embeddings;

import java.util.List;

/**
 * What came of a request.
 *
 * @param vectors one for each text, in order
 * @param tokens of all texts together
 */
public record Embeddings(List<float[]> vectors, int tokens) {
    public Embeddings {
        vectors = List.copyOf(vectors);
    }
}
