package io.maximin.engines.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SpeakersTest {
    private final Speakers speakers = Speakers.load();

    @Test
    void thereAreFiftyFour() {
        assertThat(speakers.all()).hasSize(54).extracting(Speaker::name).doesNotHaveDuplicates();
        assertThat(speakers.find("bf_emma")).map(Speaker::medianPitchHertz).contains(174.0f);
        assertThat(speakers.find("xx_nobody")).isEmpty();
    }

    @Test
    void thePitchOfAMixtureIsTheGeometricMean() {
        var voice = mixture(Map.of("am_onyx", 2f, "jf_tebukuro", 2f));

        assertThat(speakers.medianPitchHertz(voice.mixture())).isCloseTo(Math.sqrt(82.0 * 328.7), within(0.1));
    }

    @Test
    void anUnknownSpeakerIsNamed() {
        var voice = mixture(Map.of("xx_nobody", 1f));

        assertThatThrownBy(() -> speakers.medianPitchHertz(voice.mixture())).hasMessage("unknown speaker xx_nobody");
    }

    private static VoiceProfile mixture(Map<String, Float> mixture) {
        return new VoiceProfile(mixture, 0, 1, 1, 1, 0, 0);
    }
}
