package io.maximin.engines.audio;

import io.maximin.engines.speech.Sound;
import java.util.Random;

/** Some dozen pairs of hands: short bursts of noise, each pair of hands with a pitch and a pace of its own. */
final class Applause {
    private static final int HANDS = 14;
    private static final double SECONDS = 1.4;
    private static final double FADE_SECONDS = 0.5;
    private static final double RISE_SECONDS = 0.15;
    private static final double DECAY_SECONDS = 0.009;

    private Applause() {}

    static float[] sound(Random random) {
        var sum = new float[(int) (SECONDS * Sound.SAMPLE_RATE_HERTZ)];
        for (int pair = 0; pair < HANDS; pair++) {
            var palms = Biquad.bandPass(800 + 1400 * random.nextDouble(), 1.2);
            double perSecond = 3.5 + 2 * random.nextDouble();
            double loudness = 0.3 + 0.7 * random.nextDouble();
            double next = random.nextDouble() / perSecond;
            double strength = 0;
            for (int i = 0; i < sum.length; i++) {
                if (i >= next * Sound.SAMPLE_RATE_HERTZ) {
                    strength = loudness * (0.7 + 0.3 * random.nextDouble());
                    next += (0.85 + 0.3 * random.nextDouble()) / perSecond;
                }
                strength *= Math.exp(-1 / (DECAY_SECONDS * Sound.SAMPLE_RATE_HERTZ));
                sum[i] += (float) palms.next(strength * random.nextGaussian());
            }
        }
        for (int i = 0; i < sum.length; i++) {
            double time = (double) i / Sound.SAMPLE_RATE_HERTZ;
            double left = SECONDS - time;
            sum[i] *= (float) (Math.min(1, time / RISE_SECONDS) * Math.min(1, left / FADE_SECONDS));
        }
        return sum;
    }
}
