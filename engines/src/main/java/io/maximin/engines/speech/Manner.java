package io.maximin.engines.speech;

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
    private static final Speakers SPEAKERS = Speakers.load();
    private static final double MAN_CENTIMETRES = 17;
    private static final float LEVEL_DECIBELS = -20;
    private static final float MOST_LEVELLING = 9;
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
     * @param decibels louder
     */
    record Finish(float colour, float breath, boolean whispered, float decibels) {}

    static Manner of(VoiceProfile voice, Delivery delivery) {
        Mood mood = delivery.emotion().map(Mood::of).orElse(Mood.NEUTRAL);
        float bright = delivery.brightness() / 100f;
        var melody = new Melody(
                voice.pitchSemitones()
                        + delivery.pitchSemitones()
                        + mood.melody().semitones()
                        + BRIGHTNESS_SEMITONES * bright,
                voice.pitchRange() * mood.melody().range(),
                mood.melody().tremor(),
                mood.melody().energy());
        var finish = new Finish(
                Math.clamp(voice.colour() + mood.finish().colour(), -1, 1),
                Math.clamp(voice.breath() + mood.finish().breath(), 0, 1),
                mood.finish().whispered(),
                level(voice) + mood.finish().decibels());
        return new Manner(
                voice.mixture(),
                Math.clamp(voice.pace() * delivery.speed() * mood.pace(), MIN_PACE, MAX_PACE),
                mood.pauses() / (float) Math.sqrt(delivery.speed()),
                melody,
                FormantShift.nearest(Math.clamp(
                        voice.formant() * (float) Math.pow(BRIGHTNESS_FORMANT, bright), MIN_FORMANT, MAX_FORMANT)),
                finish);
    }

    /** The pitch the voice speaks around, in Hz. */
    float pitchHertz() {
        return (float) (SPEAKERS.medianPitchHertz(mixture) * Math.pow(2, melody.semitones() / 12));
    }

    /** The size of the speaker's mouth and throat: 1 a grown man's, above 1 a smaller one. */
    double smallness() {
        return formant * MAN_CENTIMETRES / SPEAKERS.mean(mixture, Speaker::vocalTractCentimetres);
    }

    // Speakers differ by 12 dB; all voices come out at about the same level.
    private static float level(VoiceProfile voice) {
        double own = SPEAKERS.mean(voice.mixture(), Speaker::levelDecibels);
        return Math.clamp((float) (LEVEL_DECIBELS - own), -MOST_LEVELLING, MOST_LEVELLING);
    }
}
