package io.maximin.engines.audio;

import io.maximin.engines.speech.Sound;

/** Brings what an effect made to the level of what went in, slowly, so that words keep their accents. */
final class LevelMatch {
    private static final double FLOOR = 1e-7;

    private final double pace;
    private final double most;
    private final Biquad weightIn = Biquad.highShelf(1499, Biquad.FLATTEST, 4);
    private final Biquad weightOut = Biquad.highShelf(1499, Biquad.FLATTEST, 4);
    private double powerIn = FLOOR;
    private double powerOut = FLOOR;

    /**
     * @param seconds over which levels are compared
     * @param most the largest factor, and one over the smallest
     */
    LevelMatch(double seconds, double most) {
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
