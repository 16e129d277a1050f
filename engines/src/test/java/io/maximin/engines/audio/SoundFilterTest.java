package io.maximin.engines.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maximin.engines.audio.VoiceEffects.SoundEffect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** What holds for everything that is done to a voice. */
class SoundFilterTest {
    private static final int RATE = 24_000;
    private static final Map<String, Supplier<SoundFilter>> FILTERS = filters();

    private static Map<String, Supplier<SoundFilter>> filters() {
        Map<String, Supplier<SoundFilter>> filters = new LinkedHashMap<>();
        filters.put("colour dark", () -> new Colour(-0.8f));
        filters.put("colour bright", () -> new Colour(0.8f));
        filters.put("breath", () -> new Breath(0.7f));
        filters.put("whisper", Whisper::new);
        filters.put("volume 3", () -> new Volume(3));
        filters.put("stronger", () -> new VoiceChain(new VoiceEffects(-80, 0, Optional.empty())));
        filters.put("softer", () -> new VoiceChain(new VoiceEffects(80, 0, Optional.empty())));
        filters.put("fuller", () -> new VoiceChain(new VoiceEffects(0, -80, Optional.empty())));
        filters.put("crisper", () -> new VoiceChain(new VoiceEffects(0, 80, Optional.empty())));
        for (SoundEffect effect : SoundEffect.values()) {
            filters.put(effect.name(), () -> new VoiceChain(new VoiceEffects(0, 0, Optional.of(effect))));
        }
        return filters;
    }

    /** A second of something like a voice: a buzz of 130 Hz that comes and goes, with some noise. */
    private static float[] voice() {
        var noise = new Random(7);
        float[] samples = new float[RATE];
        for (int i = 0; i < samples.length; i++) {
            double swell = Math.max(0, Math.sin(2 * Math.PI * 3 * i / RATE));
            double buzz = 0;
            for (int harmonic = 1; harmonic <= 20; harmonic++) {
                buzz += Math.sin(2 * Math.PI * 130 * harmonic * i / RATE) / harmonic;
            }
            samples[i] = (float) (swell * (0.25 * buzz + 0.01 * noise.nextGaussian()));
        }
        return samples;
    }

    private static float[] inPieces(SoundFilter filter, float[] samples, long seed) {
        var random = new Random(seed);
        var out = new SampleQueue();
        int at = 0;
        while (at < samples.length) {
            int size = Math.min(1 + random.nextInt(3000), samples.length - at);
            out.add(filter.process(Arrays.copyOfRange(samples, at, at + size)));
            at += size;
        }
        out.add(filter.finish());
        return out.takeAll();
    }

    private static double brightness(String filter) {
        return brightness(Objects.requireNonNull(FILTERS.get(filter)).get().whole(voice()));
    }

    private static double level(float[] samples) {
        double sum = 0;
        for (float sample : samples) {
            sum += sample * sample;
        }
        return 10 * Math.log10(sum / samples.length + 1e-12);
    }

    /** Energy of the differences of neighbours over the energy itself: higher for a brighter sound. */
    private static double brightness(float[] samples) {
        double differences = 0;
        double sum = 1e-12;
        for (int i = 1; i < samples.length; i++) {
            differences += Math.pow(samples[i] - samples[i - 1], 2);
            sum += samples[i] * samples[i];
        }
        return differences / sum;
    }

    @Test
    void theWayASoundIsCutDoesNotMatter() {
        float[] voice = voice();
        FILTERS.forEach((name, filter) -> assertThat(inPieces(filter.get(), voice, 1))
                .as(name)
                .isEqualTo(inPieces(filter.get(), voice, 2))
                .isEqualTo(filter.get().whole(voice)));
    }

    @Test
    void nothingIsLostOrClipped() {
        float[] voice = voice();
        FILTERS.forEach((name, filter) -> {
            float[] filtered = filter.get().whole(voice);
            assertThat(filtered.length).as(name).isGreaterThanOrEqualTo(voice.length);
            for (float sample : filtered) {
                assertThat(Math.abs(sample)).as(name).isLessThanOrEqualTo(1);
            }
        });
    }

    @Test
    void allCanBeToldApart() {
        List<float[]> sounds = new ArrayList<>();
        sounds.add(voice());
        FILTERS.values().forEach(filter -> sounds.add(filter.get().whole(voice())));

        assertThat(sounds).doesNotHaveDuplicates();
    }

    @Test
    void nothingAskedForChangesNothing() {
        assertThat(new VoiceChain(VoiceEffects.NONE).whole(voice())).isEqualTo(voice());
        assertThat(new Breath(0).whole(voice())).isEqualTo(voice());
    }

    @Test
    void colourAndTimbreMoveTheSpectrumTheWayTheySay() {
        double plain = brightness(voice());

        assertThat(brightness("colour dark")).isLessThan(plain);
        assertThat(brightness("colour bright")).isGreaterThan(plain);
        assertThat(brightness("fuller")).isLessThan(plain);
        assertThat(brightness("crisper")).isGreaterThan(plain);
        assertThat(brightness("LOFI_TELEPHONE")).isNotCloseTo(plain, Percentage.withPercentage(20));
    }

    @Test
    void moreVolumeIsLouderToTheEndOfTheScale() {
        double before = level(new Volume(0.25f).whole(voice()));
        for (float volume : new float[] {0.5f, 1, 2, 4, 10}) {
            double now = level(new Volume(volume).whole(voice()));
            assertThat(now).isGreaterThan(before + 0.5);
            before = now;
        }
    }

    @Test
    void echoesHaveATail() {
        var effects = new VoiceEffects(0, 0, Optional.of(SoundEffect.AUDITORIUM_ECHO));

        float[] filtered = new VoiceChain(effects).whole(voice());

        assertThat(filtered.length).isEqualTo(RATE + VoiceChain.tailSamples(effects));
    }

    @Test
    void valuesOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new VoiceChain(new VoiceEffects(101, 0, Optional.empty())))
                .hasMessageContaining("101");
        assertThatThrownBy(() -> new Breath(1.1f)).hasMessageContaining("1.1");
    }
}
