package io.maximin.engines.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LimiterTest {
    @Test
    void soundBelowTheCeilingPassesBitForBit() {
        var sound = Tones.speechLike(24_000, 1);

        assertThat(new Limiter(24_000, 1, 0.002, 0.05).whole(sound)).isEqualTo(sound);
    }

    @Test
    void noPeakPassesTheCeiling() {
        var random = new Random(1);
        var sound = new float[48_000];
        for (int i = 0; i < sound.length; i++) {
            sound[i] = (float) (random.nextGaussian() * Math.exp(random.nextGaussian()));
        }

        assertThat(Tones.peak(new Limiter(24_000, 0.9, 0.003, 0.05).whole(sound)))
                .isLessThanOrEqualTo(0.9f);
    }

    @Test
    void gainSinksBeforeThePeakAndRecovers() {
        var sound = Tones.sine(1000, 0.5, 24_000);
        sound[12_000] = 4;

        var limited = new Limiter(24_000, 1, 0.005, 0.02).whole(sound);

        assertThat(Tones.rms(limited, 11_950, 11_998)).isLessThan(0.6 * Tones.rms(sound, 11_950, 11_998));
        assertThat(Tones.rms(limited, 11_000, 11_800)).isEqualTo(Tones.rms(sound, 11_000, 11_800));
        assertThat(Tones.rms(limited, 18_000, 20_000)).isGreaterThan(0.999 * Tones.rms(sound, 18_000, 20_000));
    }
}
