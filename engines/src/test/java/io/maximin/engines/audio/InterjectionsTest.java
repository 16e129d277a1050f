package io.maximin.engines.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InterjectionsTest {
    private static final List<String> TAGS = List.of(
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

    private static float peak(float[] samples) {
        float peak = 0;
        for (float sample : samples) {
            peak = Math.max(peak, Math.abs(sample));
        }
        return peak;
    }

    @Test
    void everyTagHasASoundOfItsOwn() {
        List<float[]> sounds = new ArrayList<>();
        TAGS.forEach(tag -> sounds.add(Interjections.sound(tag, 180)));

        assertThat(sounds).doesNotHaveDuplicates().allSatisfy(samples -> {
            assertThat(samples.length).isBetween(24_000 / 5, 24_000 * 3 / 2);
            assertThat(peak(samples)).isBetween(0.1f, 0.95f);
            assertThat(Math.abs(samples[0])).isLessThan(0.05f);
            assertThat(Math.abs(samples[samples.length - 1])).isLessThan(0.05f);
        });
    }

    @Test
    void theSpeakersPitchIsHeard() {
        assertThat(Interjections.sound("humming", 110)).isNotEqualTo(Interjections.sound("humming", 220));
    }

    @Test
    void theSameTagSoundsTheSameEveryTime() {
        assertThat(Interjections.sound("laughs", 150)).isEqualTo(Interjections.sound("laughs", 150));
    }

    @Test
    void anUnknownTagIsSilent() {
        assertThat(Interjections.sound("yodels", 150)).isEmpty();
    }
}
