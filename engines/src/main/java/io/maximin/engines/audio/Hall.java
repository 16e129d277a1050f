package io.maximin.engines.audio;

import io.maximin.engines.speech.Sound;

/**
 * A large hall: early reflections, then a dense decay of 1.5 seconds from eight delays that feed each other through a
 * Householder matrix, highs dying first.
 */
final class Hall extends Tailed {
    static final int TAIL = Sound.SAMPLE_RATE_HERTZ * 3 / 2;

    private static final double DECAY_SECONDS = 1.5;
    private static final double WET = 0.5;
    private static final double DRY = 0.8;
    private static final double DAMPING = 0.35;
    private static final int PREDELAY = Sound.SAMPLE_RATE_HERTZ * 25 / 1000;

    /** Primes, so that the repeats never meet. */
    private static final int[] LENGTHS = {701, 809, 941, 1087, 1229, 1381, 1523, 1709};

    private static final double[] EARLY_SECONDS = {0.017, 0.029, 0.041, 0.059, 0.073};
    private static final double[] EARLY_GAINS = {0.32, -0.27, 0.24, 0.2, -0.17};

    private final Delay predelay = new Delay(PREDELAY);
    private final Delay[] lines = new Delay[LENGTHS.length];
    private final double[] gains = new double[LENGTHS.length];
    private final double[] damped = new double[LENGTHS.length];
    private final Delay[] early = new Delay[EARLY_SECONDS.length];

    Hall() {
        super(TAIL);
        for (int i = 0; i < lines.length; i++) {
            lines[i] = new Delay(LENGTHS[i]);
            gains[i] = Math.pow(10, -3.0 * LENGTHS[i] / (DECAY_SECONDS * Sound.SAMPLE_RATE_HERTZ));
        }
        for (int i = 0; i < early.length; i++) {
            early[i] = new Delay((int) (EARLY_SECONDS[i] * Sound.SAMPLE_RATE_HERTZ));
        }
    }

    @Override
    double next(double sample) {
        double reflected = 0;
        for (int i = 0; i < early.length; i++) {
            reflected += EARLY_GAINS[i] * early[i].out();
            early[i].put(sample);
        }
        double late = late(predelay.out());
        predelay.put(sample);
        return DRY * (sample + WET * (reflected + late));
    }

    private double late(double in) {
        double sum = 0;
        for (int i = 0; i < lines.length; i++) {
            damped[i] += (1 - DAMPING) * (lines[i].out() - damped[i]);
            sum += gains[i] * damped[i];
        }
        double spread = 2 * sum / lines.length;
        double heard = 0;
        for (int i = 0; i < lines.length; i++) {
            double own = gains[i] * damped[i];
            lines[i].put(in + own - spread);
            heard += i % 2 == 0 ? own : -own;
        }
        return heard * 0.5;
    }
}
