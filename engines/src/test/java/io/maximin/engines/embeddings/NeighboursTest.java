package io.maximin.engines.embeddings;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.engines.embeddings.Neighbours.Hit;
import java.util.List;
import org.junit.jupiter.api.Test;

class NeighboursTest {
    private static final Neighbours SOME =
            new Neighbours(List.of(new float[] {0, 1}, new float[] {1, 0}, new float[] {-1, 0}, new float[] {1, 0}));

    @Test
    void theNearestComesFirstAndOfEqualsTheEarlier() {
        assertThat(SOME.nearest(new float[] {1, 0}, 3)).containsExactly(new Hit(1, 1), new Hit(3, 1), new Hit(0, 0));
    }

    @Test
    void thereAreNoMoreThanThereAre() {
        assertThat(SOME.nearest(new float[] {1, 0}, 9)).hasSize(4);
        assertThat(new Neighbours(List.of()).nearest(new float[] {1, 0}, 9)).isEmpty();
    }
}
