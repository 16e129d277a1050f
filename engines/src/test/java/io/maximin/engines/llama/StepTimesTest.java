package io.maximin.engines.llama;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Test;

class StepTimesTest {
    private static final int STEPS = 400;

    private final StepTimes times = new StepTimes();

    @Test
    void tokensAreComputedOneByOneWhereABatchOfThemTakesLonger() {
        assertThat(stepsApart(2, tokens -> tokens == 1 ? 20 : 80)).isGreaterThan(STEPS * 9 / 10);
        assertThat(stepsApart(8, tokens -> tokens == 1 ? 20 : 150)).isLessThan(STEPS / 10);
    }

    @Test
    void neitherOneTokenNorManyAreLookedAt() {
        assertThat(stepsApart(1, tokens -> 20)).isZero();
        assertThat(stepsApart(9, tokens -> tokens == 1 ? 20 : 1_000)).isZero();
    }

    @Test
    void oneSlowStepIsForgotten() {
        times.together(4, 10_000);
        times.alone(20);

        assertThat(stepsApart(4, tokens -> tokens == 1 ? 20 : 60)).isLessThan(STEPS / 2);
    }

    @Test
    void whatBecomesSlowerIsNoticed() {
        assertThat(stepsApart(4, tokens -> tokens == 1 ? 20 : 60)).isLessThan(STEPS / 10);
        stepsApart(4, tokens -> tokens == 1 ? 20 : 120);

        assertThat(stepsApart(4, tokens -> tokens == 1 ? 20 : 120)).isGreaterThan(STEPS * 9 / 10);
    }

    /** How many of the next steps are computed one by one, with so many nanoseconds for a batch of a size. */
    private int stepsApart(int tokens, IntToLongFunction nanos) {
        int apart = 0;
        for (int step = 0; step < STEPS; step++) {
            if (times.apart(tokens)) {
                apart++;
                for (int i = 0; i < tokens; i++) {
                    times.alone(nanos.applyAsLong(1));
                }
            } else {
                times.together(tokens, nanos.applyAsLong(tokens));
            }
        }
        return apart;
    }
}
