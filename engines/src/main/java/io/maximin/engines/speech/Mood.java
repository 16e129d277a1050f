package io.maximin.engines.speech;

import io.maximin.engines.speech.Delivery.Emotion;
import io.maximin.engines.speech.Manner.Finish;
import io.maximin.engines.speech.Manner.Melody;

/**
 * An emotion in numbers, relative to how the voice speaks anyway; set by measuring how far each moves pitch, pace and
 * level.
 */
record Mood(float pace, float pauses, Melody melody, Finish finish) {
    static final Mood NEUTRAL = new Mood(1, 1, new Melody(0, 1, 0, 0), new Finish(0, 0, false, 0));

    static Mood of(Emotion emotion) {
        return switch (emotion) {
            case HAPPY -> new Mood(1.07f, 0.9f, new Melody(1.6f, 1.4f, 0, 0.3f), finish(0.2f, 0, 1));
            case SAD -> new Mood(0.84f, 1.3f, new Melody(-1.6f, 0.6f, 0, -0.6f), finish(-0.35f, 0.12f, -3));
            case ANGRY -> new Mood(1.1f, 0.8f, new Melody(0.8f, 1.3f, 0, 0.9f), finish(0.4f, 0, 3));
            case FEARFUL -> new Mood(1.13f, 0.9f, new Melody(2.4f, 1.15f, 0.35f, -0.3f), finish(0.1f, 0.2f, -1));
            case DISGUSTED -> new Mood(0.9f, 1.15f, new Melody(-1.2f, 0.8f, 0, 0.2f), finish(-0.2f, 0.05f, 0));
            case SURPRISED -> new Mood(1.04f, 0.95f, new Melody(3, 1.7f, 0, 0.4f), finish(0.2f, 0, 1.5f));
            case CALM -> new Mood(0.94f, 1.15f, new Melody(-0.4f, 0.8f, 0, -0.2f), finish(-0.1f, 0.03f, -1));
            case FLUENT -> new Mood(1.06f, 0.7f, new Melody(0, 1.1f, 0, 0), finish(0, 0, 0));
            case WHISPER -> new Mood(0.95f, 1.1f, new Melody(0, 0.8f, 0, 0), new Finish(0, 0, true, 0));
        };
    }

    private static Finish finish(float colour, float breath, float decibels) {
        return new Finish(colour, breath, false, decibels);
    }
}
