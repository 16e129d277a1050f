package io.maximin.engines.speech;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.engines.kokoro.Prosody;
import io.maximin.engines.phonemes.Tone;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PitchCurveTest {
    private static final Timing TIMING = Timing.of(new float[] {5, 5, 5, 5, 5, 5}, "abcd", 1);

    private static List<Float> shaped(float[] hertz, Manner.Melody melody, List<Tone> tones) {
        var curves = new Prosody(hertz, new float[hertz.length]);
        PitchCurve.shape(curves, melody, tones, TIMING);
        List<Float> shaped = new ArrayList<>();
        for (float value : curves.pitchHertz()) {
            shaped.add(value);
        }
        return shaped;
    }

    private static float[] level(float hertz) {
        float[] curve = new float[2 * TIMING.totalFrames()];
        Arrays.fill(curve, hertz);
        return curve;
    }

    @Test
    void anOctaveUpDoublesThePitch() {
        assertThat(shaped(level(150), new Manner.Melody(12, 1, 0, 0), List.of()))
                .allSatisfy(hertz -> assertThat(hertz).isCloseTo(300f, Offset.offset(0.1f)));
    }

    @Test
    void unvoicedValuesStayAsTheyAre() {
        assertThat(shaped(level(8), new Manner.Melody(12, 1, 0, 0), List.of())).containsOnly(8f);
    }

    @Test
    void noRangeIsMonotone() {
        float[] hertz = level(150);
        for (int i = 0; i < hertz.length; i++) {
            hertz[i] += 5 * i;
        }

        List<Float> flat = shaped(hertz, new Manner.Melody(0, 0, 0, 0), List.of());

        assertThat(flat).allSatisfy(value -> assertThat(value).isCloseTo(flat.getFirst(), Offset.offset(0.01f)));
    }

    @Test
    void aToneIsHeardOnItsSyllable() {
        var rising = new Tone(1, 2, List.of(-3f, 3f));

        List<Float> hertz = shaped(level(200), new Manner.Melody(0, 1, 0, 0), List.of(rising));

        int begin = 2 * TIMING.firstFrame(1) - 4;
        int end = 2 * TIMING.firstFrame(2) - 5;
        assertThat(hertz.get(begin + 2)).isLessThan(190f);
        assertThat(hertz.get(end - 2)).isGreaterThan(210f);
    }

    @Test
    void pitchStaysWithinWhatTheModelCanDo() {
        assertThat(shaped(level(400), new Manner.Melody(24, 1, 0, 0), List.of()))
                .containsOnly(620f);
        assertThat(shaped(level(80), new Manner.Melody(-24, 1, 0, 0), List.of()))
                .containsOnly(50f);
    }
}
