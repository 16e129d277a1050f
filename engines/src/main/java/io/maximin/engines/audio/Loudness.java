package io.maximin.engines.audio;

import io.maximin.engines.speech.Sound;

/** How loud a clip is: integrated loudness by ITU-R BS.1770-4, with both gates, of a mono sound. */
public final class Loudness {
    /** What a clip of silence has. */
    public static final double SILENCE = Double.NEGATIVE_INFINITY;

    private static final int BLOCK = Sound.SAMPLE_RATE_HERTZ * 2 / 5;
    private static final int HOP = BLOCK / 4;
    private static final double OFFSET = -0.691;
    private static final double ABSOLUTE_GATE = -70;
    private static final double RELATIVE_GATE = -10;

    private Loudness() {}

    /**
     * The loudness in LUFS. A clip shorter than a block of 400 ms is measured as one block.
     *
     * @param samples at {@link Sound#SAMPLE_RATE_HERTZ}
     */
    public static double integrated(float[] samples) {
        var powers = blockPowers(weighted(samples));
        double gate = level(meanAbove(powers, power(ABSOLUTE_GATE))) + RELATIVE_GATE;
        return level(meanAbove(powers, Math.max(power(gate), power(ABSOLUTE_GATE))));
    }

    /** What to multiply a clip with to give it a loudness; 1 for silence. */
    public static float gain(float[] samples, double targetLufs) {
        double now = integrated(samples);
        return now == SILENCE ? 1 : (float) Math.pow(10, (targetLufs - now) / 20);
    }

    /** The K weighting: a shelf for the head, a high pass for the ear, from the standard's filters at this rate. */
    private static float[] weighted(float[] samples) {
        var shelf = Biquad.highShelf(1504, 0.7072, 4);
        var highPass = Biquad.highPass(38.135, 0.5003);
        return highPass.process(shelf.process(samples));
    }

    private static double[] blockPowers(float[] weighted) {
        int blocks = Math.max(1, (weighted.length - BLOCK) / HOP + 1);
        var powers = new double[blocks];
        for (int block = 0; block < blocks; block++) {
            int end = Math.min(weighted.length, block * HOP + BLOCK);
            double sum = 0;
            for (int i = block * HOP; i < end; i++) {
                sum += (double) weighted[i] * weighted[i];
            }
            powers[block] = end == 0 ? 0 : sum / (end - block * HOP);
        }
        return powers;
    }

    private static double meanAbove(double[] powers, double gate) {
        double sum = 0;
        int count = 0;
        for (double power : powers) {
            if (power > gate) {
                sum += power;
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    private static double level(double power) {
        return power == 0 ? SILENCE : OFFSET + 10 * Math.log10(power);
    }

    private static double power(double level) {
        return Math.pow(10, (level - OFFSET) / 10);
    }
}
