package io.maximin.engines.audio;

import java.util.List;

/**
 * Tilts the spectrum of a voice about 1.4 kHz and keeps its loudness. At the extremes the ends are 9 dB up or down; the
 * slope in the middle is then 4.7 dB per octave.
 */
public final class Colour implements SoundFilter {
    private static final double PIVOT_HERTZ = 1400;
    private static final double MOST_DECIBELS = 18;

    private final SoundFilter filter;

    /** @param tilt -1 (dark) to 1 (bright), 0 unchanged */
    public Colour(float tilt) {
        if (!(Math.abs(tilt) <= 1)) {
            throw new IllegalArgumentException("colour " + tilt + " is not within -1 and 1");
        }
        double spread = Math.pow(10, tilt * MOST_DECIBELS / 40);
        filter = tilt == 0
                ? new Series(List.of())
                : new Equaliser(0, Biquad.tilt(PIVOT_HERTZ / spread, PIVOT_HERTZ * spread));
    }

    @Override
    public float[] process(float[] samples) {
        return filter.process(samples);
    }

    @Override
    public float[] finish() {
        return filter.finish();
    }
}
