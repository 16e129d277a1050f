package io.maximin.engines.audio;

/**
 * Filters that change the colour of a voice, but not how loud it is: their gain is made up for as usual speech needs
 * it, then as this voice turns out to.
 */
final class Equaliser extends SampleFilter {
    private static final double SETTLING_SECONDS = 0.8;
    private static final double MOST_CORRECTION = 1.8;

    private final Cascade filters;
    private final double gain;
    private final LevelMatch level = new LevelMatch(SETTLING_SECONDS, MOST_CORRECTION, LevelMatch.VOICE);

    /** @param decibels on top, 0 for as loud as before */
    Equaliser(double decibels, Biquad... filters) {
        this.filters = new Cascade(filters);
        gain = Math.pow(10, decibels / 20);
    }

    @Override
    double next(double sample) {
        return gain * level.next(sample, filters.next(sample));
    }
}
