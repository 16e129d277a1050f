package io.maximin.engines.speech;

import java.util.Map;

/**
 * How a voice is made of the model's own speakers.
 *
 * @param mixture speakers by name (such as {@code af_heart}) and their relative weights, each above 0; not empty
 * @param pitchSemitones added to the mixture's pitch
 * @param pitchRange intonation around the mean, 1 as the model speaks, 0 monotone
 * @param pace speed relative to the model's own, 0.7 to 1.4
 * @param formant vocal-tract scale: above 1 a smaller speaker (brighter), below 1 a larger one, 0.85 to 1.2
 * @param colour spectral tilt, -1 (dark, full) to 1 (bright, crisp)
 * @param breath share of breathiness, 0 to 1
 */
public record VoiceProfile(
        Map<String, Float> mixture,
        float pitchSemitones,
        float pitchRange,
        float pace,
        float formant,
        float colour,
        float breath) {
    public VoiceProfile {
        mixture = Map.copyOf(mixture);
        if (mixture.isEmpty()) {
            throw new IllegalArgumentException("a voice needs a speaker");
        }
    }
}
