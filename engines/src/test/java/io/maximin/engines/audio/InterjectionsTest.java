package io.maximin.engines.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InterjectionsTest {
    private static final int RATE = 24_000;
    private static final List<String> SPECIFIED = List.of(
            "laughs",
            "chuckle",
            "coughs",
            "clear-throat",
            "groans",
            "breath",
            "pant",
            "inhale",
            "exhale",
            "gasps",
            "sniffs",
            "sighs",
            "snorts",
            "burps",
            "lip-smacking",
            "humming",
            "hissing",
            "emm",
            "sneezes",
            "whistles",
            "crying",
            "applause");

    @Test
    void everyTagHasItsSound() {
        assertThat(Interjections.names()).containsExactlyInAnyOrderElementsOf(SPECIFIED);
        assertThat(Interjections.sound("yodels", 120, 1, 0)).isEmpty();
    }

    @Test
    void soundsAreShortAudibleAndEndInSilence() {
        for (var name : SPECIFIED) {
            for (double pitch : new double[] {90, 220}) {
                var sound = sound(name, pitch, 0);

                assertThat(sound.length / (double) RATE).as(name).isBetween(0.25, 1.5);
                assertThat(Loudness.integrated(sound)).as(name).isBetween(-35.0, -19.0);
                assertThat(Tones.peak(sound)).as(name).isLessThan(0.91);
                assertThat(sound[0]).as(name).isCloseTo(0, within(1e-3f));
                assertThat(sound[sound.length - 1]).as(name).isCloseTo(0, within(1e-3f));
            }
        }
    }

    @Test
    void performancesDifferButCanBeRepeated() {
        assertThat(sound("laughs", 120, 3)).isEqualTo(sound("laughs", 120, 3));
        assertThat(sound("laughs", 120, 3)).isNotEqualTo(sound("laughs", 120, 4));
    }

    @Test
    void voicedSoundsFollowTheSpeakersPitch() {
        for (double pitch : new double[] {100, 200}) {
            var hum = sound("humming", pitch, 0);

            double measured = pitch(hum, RATE / 6);

            assertThat(measured).isBetween(0.93 * pitch, 1.07 * pitch);
        }
    }

    @Test
    void noTwoSoundAlike() {
        var prints = new LinkedHashMap<String, double[]>();
        SPECIFIED.forEach(name -> prints.put(name, print(sound(name, 120, 0))));

        for (Map.Entry<String, double[]> one : prints.entrySet()) {
            for (Map.Entry<String, double[]> other : prints.entrySet()) {
                if (one.getKey().compareTo(other.getKey()) < 0) {
                    assertThat(distance(one.getValue(), other.getValue()))
                            .as("%s and %s", one.getKey(), other.getKey())
                            .isGreaterThan(3);
                }
            }
        }
    }

    private static float[] sound(String name, double pitch, int take) {
        return Interjections.sound(name, pitch, 1, take).orElseThrow();
    }

    private static double pitch(float[] samples, int at) {
        int best = 0;
        double likeness = 0;
        for (int lag = RATE / 300; lag < RATE / 70; lag++) {
            double sum = 0;
            for (int i = at; i < at + 1500; i++) {
                sum += samples[i] * samples[i + lag];
            }
            if (sum > 1.1 * likeness) {
                likeness = sum;
                best = lag;
            }
        }
        return (double) RATE / best;
    }

    /** Levels of five bands in eight eighths of the sound, in decibels. */
    private static double[] print(float[] samples) {
        double[] hertz = {180, 500, 1300, 3000, 6500};
        var print = new double[8 * hertz.length];
        for (int band = 0; band < hertz.length; band++) {
            var heard = Biquad.bandPass(hertz[band], 1.5).process(samples);
            for (int part = 0; part < 8; part++) {
                int from = part * samples.length / 8;
                double level = Tones.rms(heard, from, (part + 1) * samples.length / 8);
                print[band * 8 + part] = 20 * Math.log10(level + 1e-4);
            }
        }
        return print;
    }

    private static double distance(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (one[i] - other[i]) * (one[i] - other[i]);
        }
        return Math.sqrt(sum / one.length);
    }
}
