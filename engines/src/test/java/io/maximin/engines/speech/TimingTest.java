package io.maximin.engines.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TimingTest {
    private static float[] durations(int symbols, float each) {
        float[] durations = new float[symbols + 2];
        Arrays.fill(durations, each);
        return durations;
    }

    @Test
    void thePaceHoldsOverTheWholeThoughFramesAreWhole() {
        var timing = Timing.of(durations(100, 3), "a".repeat(100), 1.3f);

        assertThat(timing.firstFrame(100) - timing.firstFrame(0)).isBetween(230, 232);
    }

    @Test
    void everySymbolTakesAFrameAtLeast() {
        assertThat(Timing.of(durations(10, 0.2f), "a".repeat(10), 2).frames()).containsOnly(1);
    }

    @Test
    void longPadsAndClosingMarksAreShortened() {
        float[] durations = durations(3, 60);

        assertThat(Timing.of(durations, "ab.", 1).frames()).containsExactly(40, 60, 60, 8, 8);
    }

    @Test
    void aSymbolIsHeardBeforeItsFrames() {
        var timing = Timing.of(durations(3, 10), "abc", 1);

        assertThat(timing.sample(0)).isEqualTo(7 * 600);
        assertThat(timing.sample(1)).isEqualTo(17 * 600);
    }
}
