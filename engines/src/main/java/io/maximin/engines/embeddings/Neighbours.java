package io.maximin.engines.embeddings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Vectors to be found by likeness. All are compared, which for some thousands takes a millisecond. Immutable. */
public final class Neighbours {
    private final List<float[]> vectors;

    /** @param vectors of length 1, all of the same number of dimensions */
    public Neighbours(List<float[]> vectors) {
        this.vectors = List.copyOf(vectors);
    }

    /**
     * A vector that was found.
     *
     * @param index its place in the list
     * @param cosine likeness, [-1, 1]
     */
    public record Hit(int index, double cosine) {}

    /** The nearest to a vector of length 1, the nearest first; of equals, the one that stands first. */
    public List<Hit> nearest(float[] vector, int most) {
        var worstFirst = Comparator.comparingDouble(Hit::cosine)
                .thenComparing(Comparator.comparingInt(Hit::index).reversed());
        var best = new PriorityQueue<>(most + 1, worstFirst);
        for (int i = 0; i < vectors.size(); i++) {
            best.add(new Hit(i, cosine(vectors.get(i), vector)));
            if (best.size() > most) {
                best.poll();
            }
        }
        List<Hit> found = new ArrayList<>(best);
        found.sort(worstFirst.reversed());
        return found;
    }

    private static double cosine(float[] one, float[] other) {
        double product = 0;
        for (int i = 0; i < one.length; i++) {
            product += one[i] * other[i];
        }
        return product;
    }
}
