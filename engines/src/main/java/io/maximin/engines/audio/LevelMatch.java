package io.maximin.engines.audio;

import io.maximin.engines.speech.Sound;

/**
 * Brings what an effect made to the level of what went in, slowly, so that words keep their accents. Levels are judged
 * with the ear's weighting.
 */
final class LevelMatch {
    /** The power of a usual voice, which a filter of nearly the right level starts from. */
    static final double VOICE = 0.01;

    /** To start from when the first level out says nothing. */
    static final double NOTHING = 1e-7;

    private static final double FLOOR = 1e-7;

    private final double pace;
    private final double most;
    private final Biquad weightIn = Biquad.highShelf(1499, Biquad.FLATTEST, 4);
    private final Biquad weightOut = Biquad.highShelf(1499, Biquad.FLATTEST, 4);
    private double powerIn;
    private double powerOut;

    /**
     * @param seconds over which levels are compared
     * @param most the largest factor, and one over the smallest
     * @param start the power taken to have been before
     */
    LevelMatch(double seconds, double most, double start) {
        powerIn = start;
        powerOut = start;
        pace = 1 - Math.exp(-1 / (seconds * Sound.SAMPLE_RATE_HERTZ));
        this.most = most;
    }

    double next(double in, double out) {
        double heardIn = weightIn.next(in);
        double heardOut = weightOut.next(out);
        powerIn += pace * (heardIn * heardIn + FLOOR - powerIn);
        powerOut += pace * (heardOut * heardOut + FLOOR - powerOut);
        return out * Math.clamp(Math.sqrt(powerIn / powerOut), 1 / most, most);
    }
}
