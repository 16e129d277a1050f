package io.maximin.engines.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Colour, breath and whispering. */
class VoiceColourTest {
    private static final int RATE = 24_000;

    private final float[] voice = Tones.speechLike(3 * RATE, 1);

    @ParameterizedTest
    @ValueSource(floats = {-1, -0.5f, 0.5f, 1})
    void colourTiltsAsFarAsAskedAndKeepsTheLoudness(float tilt) {
        var coloured = new Colour(tilt).whole(voice);

        double change = tilt(coloured) - tilt(voice);

        assertThat(change).isCloseTo(14.0 * tilt, within(4.0));
        assertThat(Loudness.integrated(coloured)).isCloseTo(Loudness.integrated(voice), within(1.0));
    }

    @Test
    void breathAddsNoiseBetweenTheHarmonics() {
        double clear = periodicity(voice);
        double some = periodicity(new Breath(0.4f).whole(voice));
        double much = periodicity(new Breath(1).whole(voice));

        assertThat(some).isLessThan(clear - 0.002);
        assertThat(much).isLessThan(some - 0.005);
        assertThat(Loudness.integrated(new Breath(1).whole(voice))).isCloseTo(Loudness.integrated(voice), within(1.0));
    }

    @Test
    void whisperHasNoPitch() {
        var whispered = new Whisper().whole(voice);

        assertThat(periodicity(voice)).isGreaterThan(0.8);
        assertThat(periodicity(whispered)).isLessThan(0.5);
        assertThat(Loudness.integrated(whispered)).isCloseTo(Loudness.integrated(voice) - 4, within(4.0));
    }

    @Test
    void whisperKeepsSyllablesWhereTheyWere() {
        var whispered = new Whisper().whole(voice);

        for (int syllable = 0; syllable < 8; syllable++) {
            int middle = (int) ((syllable + 0.25) / 3 * RATE);
            int pause = (int) ((syllable + 0.75) / 3 * RATE);
            assertThat(Tones.rms(whispered, middle - 800, middle + 800))
                    .isGreaterThan(20 * Tones.rms(whispered, pause - 800, pause + 800));
        }
    }

    @Test
    void unvoicedSoundPassesWhispering() {
        var hiss = new float[RATE];
        var random = new Random(1);
        for (int i = 0; i < hiss.length; i++) {
            hiss[i] = (float) (0.1 * random.nextGaussian());
        }

        var whispered = new NoiseVoice(new Gain(1), 1, 1).whole(hiss);

        for (int i = 500; i < RATE - 500; i++) {
            assertThat(whispered[i]).isCloseTo(hiss[i], within(1e-3f));
        }
    }

    @Test
    void sharesOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new Colour(1.1f)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Colour(Float.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Breath(-0.1f)).isInstanceOf(IllegalArgumentException.class);
    }

    private static float[] band(double hertz, float[] samples) {
        return Biquad.bandPass(hertz, 2).process(Biquad.bandPass(hertz, 2).process(samples));
    }

    private static double tilt(float[] samples) {
        double high = Tones.rms(band(4500, samples), RATE / 2, 2 * RATE);
        double low = Tones.rms(band(450, samples), RATE / 2, 2 * RATE);
        return 20 * Math.log10(high / low);
    }

    /** The best likeness of a syllable's middle to itself a period later; 1 for a perfect voice. */
    private static double periodicity(float[] samples) {
        int middle = RATE / 12;
        double best = 0;
        for (int lag = 120; lag < 300; lag++) {
            double both = 0;
            double one = 0;
            double other = 0;
            for (int i = middle - 600; i < middle + 600; i++) {
                both += samples[i] * samples[i + lag];
                one += samples[i] * samples[i];
                other += samples[i + lag] * samples[i + lag];
            }
            best = Math.max(best, both / Math.sqrt(one * other));
        }
        return best;
    }
}
