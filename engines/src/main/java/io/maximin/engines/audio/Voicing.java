package io.maximin.engines.audio;

/** Whether the vocal folds swing: how well a stretch of 40 ms repeats itself at some pitch from 70 to 400 Hz. */
final class Voicing {
    /** Samples looked at. */
    static final int SAMPLES = 960;

    private static final int STEP = 4;
    private static final int LENGTH = SAMPLES / STEP;
    private static final int SHORTEST_LAG = 15;
    private static final int LONGEST_LAG = 85;
    private static final double UNVOICED = 0.4;
    private static final double VOICED = 0.7;
    private static final double SILENT_POWER = 1e-8;

    private Voicing() {}

    /** From 0 (noise or silence) to 1 (voice), of the first {@link #SAMPLES} in the queue. */
    static double of(SampleQueue samples) {
        var coarse = coarse(samples);
        double best = 0;
        for (int lag = SHORTEST_LAG; lag <= LONGEST_LAG; lag++) {
            best = Math.max(best, similarity(coarse, lag));
        }
        double share = Math.clamp((best - UNVOICED) / (VOICED - UNVOICED), 0, 1);
        return share * share * (3 - 2 * share);
    }

    /** Sums of neighbours: the lows, at a quarter of the rate. */
    private static double[] coarse(SampleQueue samples) {
        var coarse = new double[LENGTH];
        for (int i = 0; i < SAMPLES; i++) {
            coarse[i / STEP] += samples.get(i) / STEP;
        }
        return coarse;
    }

    private static double similarity(double[] values, int lag) {
        double both = 0;
        double early = 0;
        double late = 0;
        for (int i = lag; i < values.length; i++) {
            both += values[i] * values[i - lag];
            early += values[i - lag] * values[i - lag];
            late += values[i] * values[i];
        }
        double power = (early + late) / (2 * (values.length - lag));
        return power < SILENT_POWER ? 0 : both / Math.sqrt(early * late + 1e-20);
    }
}
