package io.maximin.engines.audio;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.engines.audio.VoiceEffects.SoundEffect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What all filters promise. */
class StreamedFilterTest {
    private static final int LENGTH = 12_011;

    static Stream<Arguments> filters() {
        var filters = new LinkedHashMap<String, Supplier<SoundFilter>>();
        filters.put("colour", () -> new Colour(0.7f));
        filters.put("no colour", () -> new Colour(0));
        filters.put("breath", () -> new Breath(0.6f));
        filters.put("no breath", () -> new Breath(0));
        filters.put("whisper", Whisper::new);
        filters.put("quiet", () -> new Volume(0.4f));
        filters.put("loud", () -> new Volume(6));
        filters.put("soft", () -> new VoiceChain(new VoiceEffects(80, 0, Optional.empty())));
        filters.put("strong and full", () -> new VoiceChain(new VoiceEffects(-80, -60, Optional.empty())));
        filters.put("nothing", () -> new VoiceChain(VoiceEffects.NONE));
        for (var effect : SoundEffect.values()) {
            var effects = new VoiceEffects(0, 20, Optional.of(effect));
            filters.put(effect.name(), () -> new VoiceChain(effects));
        }
        return filters.entrySet().stream()
                .map((Map.Entry<String, Supplier<SoundFilter>> entry) ->
                        Arguments.of(entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("filters")
    void splitsDoNotMatter(String name, Supplier<SoundFilter> filter) {
        var sound = Tones.speechLike(LENGTH, 1);
        var once = filter.get().whole(sound);

        for (int most : new int[] {333, 5000}) {
            var split = filter.get();
            var pieces = new ArrayList<float[]>();
            Tones.cut(sound, 2, most).forEach(piece -> pieces.add(split.process(piece)));
            pieces.add(split.finish());

            assertThat(Tones.join(pieces)).as(name).isEqualTo(once);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("filters")
    void inputIsLeftAlone(String name, Supplier<SoundFilter> filter) {
        var sound = Tones.speechLike(LENGTH, 1);

        filter.get().process(sound);

        assertThat(sound).as(name).isEqualTo(Tones.speechLike(LENGTH, 1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("filters")
    void lengthIsKeptButForEchoes(String name, Supplier<SoundFilter> filter) {
        var sound = Tones.speechLike(LENGTH, 1);

        int tail = name.endsWith("ECHO") ? Echo.TAIL : 0;

        assertThat(filter.get().whole(sound)).hasSize(LENGTH + tail);
        assertThat(filter.get().whole(new float[100])).hasSize(100 + tail);
        assertThat(filter.get().whole(SoundFilter.NOTHING)).hasSize(tail);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("filters")
    void silenceStaysSilent(String name, Supplier<SoundFilter> filter) {
        assertThat(Tones.peak(filter.get().whole(new float[LENGTH]))).as(name).isLessThan(2e-4);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("filters")
    void nothingRunsAway(String name, Supplier<SoundFilter> filter) {
        var loud = Tones.speechLike(5 * LENGTH, 3);
        for (int i = 0; i < loud.length; i++) {
            loud[i] = Math.clamp(loud[i] * 6, -1f, 1f);
        }

        assertThat(Tones.peak(filter.get().whole(loud))).as(name).isLessThan(6);
    }
}
