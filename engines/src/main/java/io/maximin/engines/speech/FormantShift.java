package io.maximin.engines.speech;

import io.maximin.engines.audio.Resampler;

/** Plays a sound faster or slower, which scales pitch, formants and time alike. */
final class FormantShift {
    private static final float STEPS = 100;

    private FormantShift() {}

    /** The nearest factor a sound can be played at: hundredths, so that the resampling filter stays small. */
    static float nearest(float factor) {
        return Math.round(factor * STEPS) / STEPS;
    }

    /** @param factor above 1: faster and higher; one of {@link #nearest} */
    static float[] of(float[] samples, float factor) {
        int played = Math.round(factor * STEPS) * (Sound.SAMPLE_RATE_HERTZ / (int) STEPS);
        return played == Sound.SAMPLE_RATE_HERTZ
                ? samples
                : new Resampler(played, Sound.SAMPLE_RATE_HERTZ).whole(samples);
    }
}
