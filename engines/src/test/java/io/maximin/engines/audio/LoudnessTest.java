package io.maximin.engines.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LoudnessTest {
    private static final int RATE = 24_000;

    /** The calibration of BS.1770: a full-scale sine of 997 Hz in one channel. */
    @Test
    void fullScaleSineHasTheStandardsLevel() {
        assertThat(Loudness.integrated(Tones.sine(997, 1, 5 * RATE))).isCloseTo(-3.01, within(0.1));
        assertThat(Loudness.integrated(Tones.sine(997, 0.1, 5 * RATE))).isCloseTo(-23.01, within(0.1));
    }

    /** The standard's weighting is published for 48 kHz: here against its response, lows and highs. */
    @Test
    void weightingFollowsTheStandard() {
        assertThat(Loudness.integrated(Tones.sine(100, 1, 5 * RATE))).isCloseTo(-4.84, within(0.1));
        assertThat(Loudness.integrated(Tones.sine(4000, 1, 5 * RATE))).isCloseTo(0.27, within(0.1));
    }

    @Test
    void pausesDoNotCount() {
        var tone = Tones.sine(997, 0.1, 3 * RATE);
        var withPause = Arrays.copyOf(tone, 9 * RATE);

        assertThat(Loudness.integrated(withPause)).isCloseTo(Loudness.integrated(tone), within(0.6));
    }

    @Test
    void shortClipIsOneBlock() {
        assertThat(Loudness.integrated(Tones.sine(997, 0.1, RATE / 5))).isCloseTo(-23.01, within(0.3));
    }

    @Test
    void silenceHasNoLoudnessAndIsLeftAlone() {
        assertThat(Loudness.integrated(new float[RATE])).isEqualTo(Loudness.SILENCE);
        assertThat(Loudness.integrated(new float[0])).isEqualTo(Loudness.SILENCE);
        assertThat(Loudness.gain(new float[RATE], -19)).isEqualTo(1);
    }

    @Test
    void gainBringsAClipToALevel() {
        var tone = Tones.sine(997, 0.05, 2 * RATE);

        var levelled = new Gain(Loudness.gain(tone, -19)).process(tone);

        assertThat(Loudness.integrated(levelled)).isCloseTo(-19, within(0.01));
    }
}
