package io.maximin.engines.speech;

import java.util.Optional;

/**
 * How a text is spoken.
 *
 * @param speed 0.5 to 2, 1 as the voice speaks
 * @param pitchSemitones -12 to 12
 * @param brightness -100 (deeper) to 100 (brighter): moves pitch and vocal tract together
 * @param emotion empty: as the model speaks
 */
public record Delivery(float speed, float pitchSemitones, int brightness, Optional<Emotion> emotion) {
    public static final Delivery PLAIN = new Delivery(1, 0, 0, Optional.empty());

    /** A way of speaking. */
    public enum Emotion {
        HAPPY,
        SAD,
        ANGRY,
        FEARFUL,
        DISGUSTED,
        SURPRISED,
        CALM,
        FLUENT,
        WHISPER
    }
}
