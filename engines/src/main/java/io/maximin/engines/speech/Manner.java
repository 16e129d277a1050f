package io.maximin.engines.speech;

import io.maximin.engines.speech.Delivery.Emotion;
import java.util.Map;

/**
 * Everything that shapes the sound of one text, voice and delivery taken together.
 *
 * @param mixture speakers and their relative weights
 * @param pace speed, 1 as the model speaks
 * @param pauses length of the pauses between pieces, 1 as usual
 * @param melody what is done to the pitch
 * @param formant vocal-tract scale, above 1 a smaller speaker
 * @param finish what is done to the samples
 */
record Manner(Map<String, Float> mixture, float pace, float pauses, Melody melody, float formant, Finish finish) {
    private static final float MIN_PACE = 0.4f;
    private static final float MAX_PACE = 2.6f;
    private static final float MIN_FORMANT = 0.8f;
    private static final float MAX_FORMANT = 1.25f;

    /** Pitch and vocal tract at the ends of {@code brightness}, in semitones and as a ratio. */
    private static final float BRIGHTNESS_SEMITONES = 4;

    private static final float BRIGHTNESS_FORMANT = 1.12f;

    /**
     * What is done to the pitch.
     *
     * @param semitones added
     * @param range intonation around the mean, 1 as the model speaks
     * @param tremor depth of a fearful shake, in semitones
     * @param energy added to the model's energy curve where there is voice
     */
    record Melody(float semitones, float range, float tremor, float energy) {}

    /**
     * What is done to the samples.
     *
     * @param colour spectral tilt, -1 dark to 1 bright
     * @param breath breathiness, 0 to 1
     */
    record Finish(float colour, float breath, boolean whispered) {}

    static Manner of(VoiceProfile voice, Delivery delivery) {
        Mood mood = delivery.emotion().map(Manner::mood).orElse(Mood.NEUTRAL);
        float bright = delivery.brightness() / 100f;
        var melody = new Melody(
                voice.pitchSemitones()
                        + delivery.pitchSemitones()
                        + mood.melody.semitones
                        + BRIGHTNESS_SEMITONES * bright,
                voice.pitchRange() * mood.melody.range,
                mood.melody.tremor,
                mood.melody.energy);
        var finish = new Finish(
                Math.clamp(voice.colour() + mood.finish.colour, -1, 1),
                Math.clamp(voice.breath() + mood.finish.breath, 0, 1),
                mood.finish.whispered);
        return new Manner(
                voice.mixture(),
                Math.clamp(voice.pace() * delivery.speed() * mood.pace, MIN_PACE, MAX_PACE),
                mood.pauses / (float) Math.sqrt(delivery.speed()),
                melody,
                Math.clamp(voice.formant() * (float) Math.pow(BRIGHTNESS_FORMANT, bright), MIN_FORMANT, MAX_FORMANT),
                finish);
    }

    /** An emotion in numbers; they were set by measuring how far each moves pitch, pace, level and spectrum. */
    private record Mood(float pace, float pauses, Melody melody, Finish finish) {
        static final Mood NEUTRAL = mood(1, 1, new Melody(0, 1, 0, 0), 0, 0);
        static final Mood WHISPERED = new Mood(0.94f, 1.1f, new Melody(0, 0.8f, 0, 0), new Finish(0, 0, true));
    }

    private static Mood mood(float pace, float pauses, Melody melody, float colour, float breath) {
        return new Mood(pace, pauses, melody, new Finish(colour, breath, false));
    }

    private static Mood mood(Emotion emotion) {
        return switch (emotion) {
            case HAPPY -> mood(1.07f, 0.9f, new Melody(1.6f, 1.4f, 0, 0.3f), 0.2f, 0);
            case SAD -> mood(0.84f, 1.3f, new Melody(-1.6f, 0.6f, 0, -0.6f), -0.35f, 0.12f);
            case ANGRY -> mood(1.1f, 0.8f, new Melody(0.8f, 1.3f, 0, 0.9f), 0.4f, 0);
            case FEARFUL -> mood(1.13f, 0.9f, new Melody(2.4f, 1.15f, 0.35f, -0.3f), 0.1f, 0.2f);
            case DISGUSTED -> mood(0.9f, 1.15f, new Melody(-1.2f, 0.8f, 0, 0.2f), -0.2f, 0.05f);
            case SURPRISED -> mood(1.04f, 0.95f, new Melody(3, 1.7f, 0, 0.4f), 0.2f, 0);
            case CALM -> mood(0.94f, 1.15f, new Melody(-0.4f, 0.8f, 0, -0.2f), -0.1f, 0.03f);
            case FLUENT -> mood(1.06f, 0.7f, new Melody(0, 1.1f, 0, 0), 0, 0);
            case WHISPER -> Mood.WHISPERED;
        };
    }
}
