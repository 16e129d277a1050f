package io.maximin.engines.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.maximin.engines.speech.VoiceProfile.Weighted;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VoiceProfileTest {
    private static final VoiceProfile LOW =
            new VoiceProfile(Map.of("am_fenrir", 3f, "am_michael", 1f), -4, 0.8f, 0.8f, 0.9f, -0.4f, 0.2f);
    private static final VoiceProfile HIGH =
            new VoiceProfile(Map.of("af_heart", 0.5f, "am_michael", 0.5f), 2, 1.2f, 1.25f, 1.1f, 0.4f, 0);

    @Test
    void aBlendSharesOutTheSpeakersOfItsParts() {
        var blend = VoiceProfile.blend(List.of(new Weighted(LOW, 30), new Weighted(HIGH, 10)));

        assertThat(blend.mixture().keySet()).containsExactly("af_heart", "am_fenrir", "am_michael");
        assertThat(blend.mixture().get("am_fenrir")).isCloseTo(0.5625f, within(1e-6f));
        assertThat(blend.mixture().get("am_michael")).isCloseTo(0.3125f, within(1e-6f));
        assertThat(blend.mixture().get("af_heart")).isCloseTo(0.125f, within(1e-6f));
    }

    @Test
    void aBlendLiesBetweenItsParts() {
        var blend = VoiceProfile.blend(List.of(new Weighted(LOW, 1), new Weighted(HIGH, 1)));

        assertThat(blend.pitchSemitones()).isEqualTo(-1);
        assertThat(blend.pitchRange()).isCloseTo(1, within(1e-6f));
        assertThat(blend.pace()).as("geometric").isCloseTo(1, within(1e-6f));
        assertThat(blend.formant()).as("geometric").isCloseTo((float) Math.sqrt(0.99), within(1e-6f));
        assertThat(blend.colour()).isCloseTo(0, within(1e-6f));
        assertThat(blend.breath()).isCloseTo(0.1f, within(1e-6f));
    }

    @Test
    void onlyTheRatioOfTheWeightsCounts() {
        var small = VoiceProfile.blend(List.of(new Weighted(LOW, 1), new Weighted(HIGH, 2)));
        var large = VoiceProfile.blend(List.of(new Weighted(LOW, 50), new Weighted(HIGH, 100)));

        assertThat(small).isEqualTo(large);
    }

    @Test
    void aVoiceBlendedWithItselfIsItself() {
        var blend = VoiceProfile.blend(List.of(new Weighted(HIGH, 7), new Weighted(HIGH, 13)));

        assertThat(blend).isEqualTo(HIGH);
    }

    @Test
    void extremesBlendWithoutLeavingTheRange() {
        var extreme = new VoiceProfile(Map.of("af_heart", 1f), 12, 2, 1.4f, 1.2f, 1, 1);

        var blend = VoiceProfile.blend(
                List.of(new Weighted(extreme, 1), new Weighted(extreme, 3), new Weighted(extreme, 7)));

        assertThat(blend).isEqualTo(extreme);
    }

    @Test
    void theMixtureIsInTheOrderOfTheNames() {
        var voice = new VoiceProfile(Map.of("zf_xiaoni", 2f, "af_heart", 1f, "jf_alpha", 1f), 0, 1, 1, 1, 0, 0);

        assertThat(voice.mixture().keySet()).containsExactly("af_heart", "jf_alpha", "zf_xiaoni");
        assertThat(voice.shares().values()).containsExactly(0.25f, 0.25f, 0.5f);
    }

    @ParameterizedTest
    @CsvSource({
        "pitchSemitones, 13 1 1 1 0 0",
        "pitchRange, 0 -0.1 1 1 0 0",
        "pace, 0 1 0.6 1 0 0",
        "formant, 0 1 1 1.3 0 0",
        "colour, 0 1 1 1 -1.1 0",
        "breath, 0 1 1 1 0 NaN"
    })
    void aControlOutOfRangeIsNamed(String name, String controls) {
        var values = Stream.of(controls.split(" ")).map(Float::valueOf).toList();

        assertThatThrownBy(() -> new VoiceProfile(
                        Map.of("af_heart", 1f),
                        values.get(0),
                        values.get(1),
                        values.get(2),
                        values.get(3),
                        values.get(4),
                        values.get(5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(name + " ");
    }

    @Test
    void speakersAndVoicesNeedAWeight() {
        assertThatThrownBy(() -> new VoiceProfile(Map.of("af_heart", 0f), 0, 1, 1, 1, 0, 0))
                .hasMessage("mixture gives af_heart the weight 0.0");
        assertThatThrownBy(() -> new VoiceProfile(Map.of(), 0, 1, 1, 1, 0, 0)).hasMessageContaining("empty");
        assertThatThrownBy(() -> new Weighted(LOW, 0)).hasMessage("weight 0.0 is not above 0");
        assertThatThrownBy(() -> VoiceProfile.blend(List.of())).hasMessage("a blend needs a voice");
    }
}
