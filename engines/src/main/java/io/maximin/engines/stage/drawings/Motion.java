package io.maximin.engines.stage.drawings;

import java.util.SplittableRandom;

/** Small movements of one actor, smooth in time and different from those of its neighbours. */
final class Motion {
    private static final double BLINK = 0.17;

    private final double[] phases = new double[8];
    private final double blinkEvery;
    private final double blinkAt;

    Motion(long seed) {
        var random = new SplittableRandom(seed ^ 0x5DEECE66DL);
        for (int i = 0; i < phases.length; i++) {
            phases[i] = random.nextDouble() * 2 * Math.PI;
        }
        this.blinkEvery = 2.8 + random.nextDouble() * 2.5;
        this.blinkAt = 0.4 + random.nextDouble() * (blinkEvery - 0.9);
    }

    /** An irregular swing within -1 and 1. */
    double sway(double t, double hertz, int channel) {
        double phase = phases[channel & 7];
        double turn = 2 * Math.PI * hertz * t;
        return 0.7 * Math.sin(turn + phase) + 0.3 * Math.sin(turn * 2.17 + phase * 1.7);
    }

    /** A breath within -1 and 1. */
    double breath(double t) {
        return Math.sin(2 * Math.PI * 0.28 * t + phases[0]);
    }

    /** How far eyes are open: 1, and 0 in the middle of a blink; never a blink at 0. */
    double eyes(double t) {
        double since = ((t - blinkAt) % blinkEvery + blinkEvery) % blinkEvery;
        return since < BLINK ? Math.abs(1 - 2 * since / BLINK) : 1;
    }
}
