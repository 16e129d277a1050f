package io.maximin.engines.llama;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SamplerTest {

    @Test
    void temperatureZeroTakesTheLikeliest() {
        var sampler = new Sampler(SamplingOptions.greedy());

        assertThat(sampler.draw(new float[] {-3, 2, 7, 6.9f})).isEqualTo(2);
    }

    @Test
    void sameSeedDrawsTheSameAndAnotherSeedDoesNot() {
        assertThat(draws(5, 200)).isEqualTo(draws(5, 200)).isNotEqualTo(draws(6, 200));
    }

    @Test
    void frequenciesFollowTheScores() {
        int[] counts =
                count(new SamplingOptions(1, 1, 3), new float[] {0, (float) Math.log(3), Float.NEGATIVE_INFINITY});

        assertThat(counts[0] / 20_000.0).isCloseTo(0.25, within(0.02));
        assertThat(counts[1] / 20_000.0).isCloseTo(0.75, within(0.02));
        assertThat(counts[2]).isZero();
    }

    @Test
    void nucleusKeepsTheFewestTokensThatReachTheMass() {
        float[] scores = {logOf(0.1), logOf(0.5), logOf(0.15), logOf(0.25)};

        int[] counts = count(new SamplingOptions(1, 0.7, 3), scores);

        assertThat(counts[1] / 20_000.0).isCloseTo(2.0 / 3, within(0.02));
        assertThat(counts[3] / 20_000.0).isCloseTo(1.0 / 3, within(0.02));
        assertThat(counts[0] + counts[2]).isZero();
    }

    @Test
    void nucleusOfALargeVocabularyMatchesAFullSort() {
        var random = new Random(9);
        float[] scores = new float[50_000];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = (float) (random.nextGaussian() * 3);
        }
        float limit = weakestOfNucleus(scores, 0.9);
        var sampler = new Sampler(new SamplingOptions(1, 0.9, 4));

        for (int i = 0; i < 300; i++) {
            assertThat(scores[sampler.draw(scores.clone())]).isGreaterThanOrEqualTo(limit);
        }
    }

    @Test
    void tinyNucleusIsTheLikeliestToken() {
        int[] counts = count(new SamplingOptions(2, 1e-6, 3), new float[] {0, 0.1f, 0});

        assertThat(counts[1]).isEqualTo(20_000);
    }

    @Test
    void valuesOutsideTheirRangeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SamplingOptions(2.1, 1, 0))
                .withMessageContaining("temperature 2.1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SamplingOptions(1, 0, 0))
                .withMessageContaining("topP 0.0");
        assertThatIllegalArgumentException().isThrownBy(() -> new SamplingOptions(Double.NaN, 1, 0));
    }

    @Test
    void scoresThatAreNotNumbersAreRefused() {
        var sampler = new Sampler(new SamplingOptions(1, 0.9, 3));

        assertThatIllegalStateException().isThrownBy(() -> sampler.draw(new float[] {Float.NaN, Float.NaN}));
    }

    private static float weakestOfNucleus(float[] scores, double mass) {
        float[] sorted = scores.clone();
        java.util.Arrays.sort(sorted);
        double total = 0;
        for (float score : sorted) {
            total += Math.exp(score);
        }
        double sum = 0;
        int at = sorted.length;
        while (sum < mass * total) {
            sum += Math.exp(sorted[--at]);
        }
        return sorted[at];
    }

    private static float logOf(double probability) {
        return (float) Math.log(probability);
    }

    private static int[] count(SamplingOptions options, float[] scores) {
        var sampler = new Sampler(options);
        int[] counts = new int[scores.length];
        for (int i = 0; i < 20_000; i++) {
            counts[sampler.draw(scores.clone())]++;
        }
        return counts;
    }

    private static int[] draws(long seed, int count) {
        var sampler = new Sampler(new SamplingOptions(1.5, 0.95, seed));
        int[] drawn = new int[count];
        for (int i = 0; i < count; i++) {
            drawn[i] = sampler.draw(new float[] {1, 2, 3, 2, 1, 0, 2.5f});
        }
        return drawn;
    }
}
