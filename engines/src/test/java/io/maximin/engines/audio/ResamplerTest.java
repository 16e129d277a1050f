package io.maximin.engines.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResamplerTest {
    private static final int FROM = 24_000;

    @ParameterizedTest
    @ValueSource(ints = {8000, 11_025, 16_000, 22_050, 32_000, 44_100, 48_000})
    void passBandIsFlat(int rate) {
        double edge = 0.44 * Math.min(rate, FROM);

        for (double hertz = 100; hertz < edge; hertz += edge / 13) {
            var out = new Resampler(FROM, rate).whole(Tones.sine(hertz, 0.5, FROM));

            assertThat(Tones.level(out, rate / 4, rate * 3 / 4, hertz, rate)).isCloseTo(-6.0206, within(0.02));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {8000, 11_025, 16_000, 22_050})
    void nothingFoldsDown(int rate) {
        for (double hertz = rate * 0.503; hertz < FROM / 2.0; hertz += 311) {
            var out = new Resampler(FROM, rate).whole(Tones.sine(hertz, 1, FROM));

            assertThat(20 * Math.log10(Math.sqrt(2) * Tones.rms(out, rate / 4, rate * 3 / 4)))
                    .isLessThan(-75);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {32_000, 44_100, 48_000})
    void nothingMirrorsUp(int rate) {
        for (double hertz = 200; hertz < FROM * 0.44; hertz += 1313) {
            var out = new Resampler(FROM, rate).whole(Tones.sine(hertz, 1, FROM));

            assertThat(Tones.signalToNoise(out, rate / 4, rate * 3 / 4, hertz, rate))
                    .isGreaterThan(75);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {8000, 22_050, 24_000, 44_100})
    void timeIsKept(int rate) {
        var out = new Resampler(FROM, rate).whole(Tones.sine(440, 1, 12_345));

        assertThat(out).hasSize((int) Math.ceilDiv(12_345L * rate, (long) FROM));
        for (int i = rate / 10; i < rate / 5; i++) {
            assertThat((double) out[i]).isCloseTo(Math.sin(2 * Math.PI * 440 * i / rate), within(1e-3));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {8000, 22_050, 32_000})
    void splitsDoNotMatter(int rate) {
        var sound = Tones.speechLike(FROM, 1);
        var resampler = new Resampler(FROM, rate);

        var pieces = new ArrayList<float[]>();
        Tones.cut(sound, 2, 500).forEach(piece -> pieces.add(resampler.process(piece)));
        pieces.add(resampler.finish());

        assertThat(Tones.join(pieces)).isEqualTo(new Resampler(FROM, rate).whole(sound));
    }
}
