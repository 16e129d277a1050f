package io.maximin.engines.audio;

import io.maximin.engines.speech.Sound;
import java.util.Random;

/**
 * The vocal folds: the slope of a flow that rises over 40 % of a period as a raised cosine, falls over 11 %, and rests.
 * Roughness lets periods and strengths wander, every second pulse weaker.
 */
final class Glottis {
    private static final double OPENING = 0.4;
    private static final double CLOSING = 0.11;
    private static final double STEADY_JITTER = 0.006;

    private final Random random;
    private double phase;
    private double period = 1;
    private double strength = 1;
    private double flow;
    private boolean odd;

    Glottis(Random random) {
        this.random = random;
    }

    double next(double hertz, double rough) {
        phase += hertz / Sound.SAMPLE_RATE_HERTZ * period;
        if (phase >= 1) {
            phase -= 1;
            odd = !odd;
            period = 1 + (STEADY_JITTER + 0.14 * rough) * random.nextGaussian();
            period = Math.clamp(period, 0.6, 1.6);
            strength = 1 - (odd ? 0.45 * rough : 0) - 0.3 * rough * random.nextDouble();
        }
        double now = strength * flow(phase);
        double slope = now - flow;
        flow = now;
        return slope * Sound.SAMPLE_RATE_HERTZ / (hertz * 10);
    }

    private static double flow(double phase) {
        if (phase < OPENING) {
            return 0.5 - 0.5 * Math.cos(Math.PI * phase / OPENING);
        }
        if (phase < OPENING + CLOSING) {
            return Math.cos(Math.PI / 2 * (phase - OPENING) / CLOSING);
        }
        return 0;
    }
}
