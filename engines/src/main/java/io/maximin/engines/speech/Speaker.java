package io.maximin.engines.speech;

/**
 * What is known of one of the model's own speakers, measured on one English sentence of 34 sounds.
 *
 * @param name such as {@code af_heart}
 * @param medianPitchHertz of the voiced parts
 * @param pitchRangeSemitones between the 10th and 90th percentile of pitch
 * @param phonesPerSecond pauses included
 * @param tiltDecibelsPerOctave of the spectrum between 200 and 5000 Hz, negative
 * @param harmonicsToNoiseDecibels low for a rough or breathy speaker
 * @param levelDecibels RMS relative to full scale, negative
 * @param vocalTractCentimetres from the third and fourth formant
 */
public record Speaker(
        String name,
        float medianPitchHertz,
        float pitchRangeSemitones,
        float phonesPerSecond,
        float tiltDecibelsPerOctave,
        float harmonicsToNoiseDecibels,
        float levelDecibels,
        float vocalTractCentimetres) {}
