package io.maximin.engines.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.maximin.engines.audio.VoiceEffects.SoundEffect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class VoiceChainTest {
    private static final int RATE = 24_000;
    private static final double[] BANDS = {200, 500, 1000, 2000, 3000, 5000, 8000};

    private final float[] voice = Tones.speechLike(4 * RATE, 1);

    @Test
    void withoutEffectsTheVoiceIsUntouched() {
        assertThat(new VoiceChain(VoiceEffects.NONE).whole(voice)).isEqualTo(voice);
    }

    @ParameterizedTest
    @ValueSource(ints = {-100, -40, 40, 100})
    void timbreAndIntensityKeepTheLevel(int value) {
        for (var effects :
                List.of(new VoiceEffects(value, 0, Optional.empty()), new VoiceEffects(0, value, Optional.empty()))) {
            var changed = new VoiceChain(effects).whole(voice);

            assertThat(Loudness.integrated(changed)).isCloseTo(Loudness.integrated(voice), within(2.6));
            assertThat(Tones.peak(changed)).isLessThan(0.981);
        }
    }

    @ParameterizedTest
    @EnumSource(SoundEffect.class)
    void effectsKeepTheLevel(SoundEffect effect) {
        var changed = with(effect);

        assertThat(Loudness.integrated(changed)).isCloseTo(Loudness.integrated(voice), within(2.0));
        assertThat(Tones.peak(changed)).isLessThan(0.981);
    }

    @Test
    void timbreTiltsTheSpectrum() {
        var full = bands(new VoiceChain(new VoiceEffects(0, -100, Optional.empty())).whole(voice));
        var plain = bands(voice);
        var crisp = bands(new VoiceChain(new VoiceEffects(0, 100, Optional.empty())).whole(voice));

        assertThat(balance(crisp)).isGreaterThan(balance(plain) + 8);
        assertThat(balance(full)).isLessThan(balance(plain) - 8);
    }

    @Test
    void softnessTakesTheEdgeAndStrengthGivesIt() {
        var soft = bands(new VoiceChain(new VoiceEffects(100, 0, Optional.empty())).whole(voice));
        var strong = bands(new VoiceChain(new VoiceEffects(-100, 0, Optional.empty())).whole(voice));

        assertThat(strong[4] - strong[1]).isGreaterThan(soft[4] - soft[1] + 6);
    }

    @Test
    void everyEffectSoundsDifferent() {
        var all = new ArrayList<double[]>();
        all.add(print(voice));
        for (var effect : SoundEffect.values()) {
            all.add(print(with(effect)));
        }
        for (int i = 0; i < all.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(distance(all.get(i), all.get(j)))
                        .as("%s and %s", i, j)
                        .isGreaterThan(1.5);
            }
        }
    }

    @Test
    void telephoneHasNeitherLowsNorHighs() {
        double[] plain = bands(voice);
        double[] phone = bands(with(SoundEffect.LOFI_TELEPHONE));

        assertThat(phone[0] - plain[0]).isLessThan(phone[2] - plain[2] - 5);
        assertThat(phone[6]).isLessThan(phone[2] - 15);
    }

    @Test
    void echoesRingOnAndDie() {
        for (var effect : List.of(SoundEffect.SPACIOUS_ECHO, SoundEffect.AUDITORIUM_ECHO)) {
            var changed = with(effect);
            int end = voice.length;

            assertThat(Tones.rms(changed, end, end + RATE / 3)).isGreaterThan(0.003);
            assertThat(Tones.rms(changed, changed.length - 500, changed.length)).isLessThan(1e-3);
            assertThat(changed[changed.length - 1]).isCloseTo(0, within(1e-6f));
        }
    }

    @Test
    void robotSpeaksOnOnePitch() {
        var robot = with(SoundEffect.ROBOTIC);

        double buzz = Tones.level(robot, RATE, 3 * RATE, 98 * 5, RATE);
        double between = Tones.level(robot, RATE, 3 * RATE, 98 * 5.5, RATE);

        assertThat(buzz).isGreaterThan(between + 12);
    }

    @Test
    void valuesOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new VoiceChain(new VoiceEffects(101, 0, Optional.empty())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new VoiceChain(new VoiceEffects(0, -101, Optional.empty())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private float[] with(SoundEffect effect) {
        return new VoiceChain(new VoiceEffects(0, 0, Optional.of(effect))).whole(voice);
    }

    /** The levels of bands, in decibels. */
    private static double[] bands(float[] samples) {
        var levels = new double[BANDS.length];
        for (int i = 0; i < levels.length; i++) {
            var once = Biquad.bandPass(BANDS[i], 2).process(samples);
            var band = Biquad.bandPass(BANDS[i], 2).process(once);
            levels[i] = 20 * Math.log10(Tones.rms(band, RATE / 2, 3 * RATE) + 1e-9);
        }
        return levels;
    }

    /** The levels of bands in 60 ms each, in decibels. */
    private static double[] print(float[] samples) {
        int step = RATE * 6 / 100;
        int steps = 3 * RATE / step;
        var print = new double[BANDS.length * steps];
        for (int i = 0; i < print.length; i += steps) {
            var band = Biquad.bandPass(BANDS[i / steps], 2).process(samples);
            for (int j = 0; j < steps; j++) {
                print[i + j] = 20 * Math.log10(Tones.rms(band, j * step, (j + 1) * step) + 1e-3);
            }
        }
        return print;
    }

    private static double balance(double[] bands) {
        return bands[5] - bands[0];
    }

    private static double distance(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (one[i] - other[i]) * (one[i] - other[i]);
        }
        return Math.sqrt(sum / one.length);
    }
}
