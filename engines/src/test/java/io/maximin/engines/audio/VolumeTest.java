package io.maximin.engines.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class VolumeTest {
    private final float[] voice = levelled(Tones.speechLike(4 * 24_000, 1), -19);

    @Test
    void oneChangesNothing() {
        assertThat(new Volume(1).whole(voice)).isEqualTo(voice);
    }

    @Test
    void belowOneIsPlainAttenuation() {
        var half = new Volume(0.5f).whole(voice);

        for (int i = 0; i < voice.length; i += 97) {
            assertThat(half[i]).isCloseTo(voice[i] / 2, within(1e-6f));
        }
    }

    @Test
    void loudnessGrowsAllTheWayAndPeaksDoNot() {
        double before = Loudness.integrated(voice);
        for (float volume : new float[] {1.3f, 1.7f, 2.5f, 4, 6, 8, 10}) {
            var louder = new Volume(volume).whole(voice);

            double now = Loudness.integrated(louder);
            assertThat(now).as("volume %s", volume).isGreaterThan(before + 0.2);
            assertThat(Tones.peak(louder)).isLessThan(0.981);
            before = now;
        }
        assertThat(before).isGreaterThan(Loudness.integrated(voice) + 5);
    }

    @Test
    void limitingIsNotClipping() {
        var tone = Tones.sine(220, 0.5, 48_000);

        var louder = new Volume(10).whole(tone);

        assertThat(Tones.signalToNoise(louder, 12_000, 36_000, 220, 24_000)).isGreaterThan(35);
    }

    @Test
    void volumesOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new Volume(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Volume(10.1f)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Volume(Float.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    private static float[] levelled(float[] samples, double lufs) {
        return new Gain(Loudness.gain(samples, lufs)).process(samples);
    }
}
