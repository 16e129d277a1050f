package io.maximin.engines.audio;

import io.maximin.engines.speech.Sound;
import java.util.Random;

/**
 * A channel vocoder: the voice's energy in 24 bands steers the same bands of a buzz of one pitch, with hiss in the
 * upper bands, so that consonants stay clear.
 */
final class Robot extends SampleFilter {
    private static final int BANDS = 24;
    private static final double LOWEST_HERTZ = 110;
    private static final double HIGHEST_HERTZ = 9500;
    private static final double BUZZ_HERTZ = 98;
    private static final double HISS_FROM_HERTZ = 3500;
    private static final double ENVELOPE_HERTZ = 35;
    private static final long SEED = 0xB07L;

    private final Biquad[] hear = new Biquad[BANDS];
    private final Biquad[] hearAgain = new Biquad[BANDS];
    private final Biquad[] speak = new Biquad[BANDS];
    private final Biquad[] speakAgain = new Biquad[BANDS];
    private final double[] envelopes = new double[BANDS];
    private final double[] hissShare = new double[BANDS];
    private final double pace = 1 - Math.exp(-2 * Math.PI * ENVELOPE_HERTZ / Sound.SAMPLE_RATE_HERTZ);
    private final LevelMatch level = new LevelMatch(0.3, 30, LevelMatch.NOTHING);
    private final Random random = new Random(SEED);
    private double phase;

    Robot() {
        double ratio = Math.pow(HIGHEST_HERTZ / LOWEST_HERTZ, 1.0 / (BANDS - 1));
        double quality = 1.1 / (ratio - 1);
        for (int band = 0; band < BANDS; band++) {
            double hertz = LOWEST_HERTZ * Math.pow(ratio, band);
            hear[band] = Biquad.bandPass(hertz, quality);
            hearAgain[band] = Biquad.bandPass(hertz, quality);
            speak[band] = Biquad.bandPass(hertz, quality);
            speakAgain[band] = Biquad.bandPass(hertz, quality);
            hissShare[band] = Math.clamp((hertz - HISS_FROM_HERTZ) / HISS_FROM_HERTZ, 0.02, 0.8);
        }
    }

    @Override
    double next(double sample) {
        double buzz = buzz();
        double hiss = 0.8 * random.nextGaussian();
        double sum = 0;
        for (int band = 0; band < BANDS; band++) {
            double heard = hearAgain[band].next(hear[band].next(sample));
            envelopes[band] += pace * (Math.abs(heard) - envelopes[band]);
            double carrier = buzz + hissShare[band] * (hiss - buzz);
            sum += envelopes[band] * speakAgain[band].next(speak[band].next(carrier));
        }
        return level.next(sample, 4 * sum);
    }

    /** A train of pulses of unit power. */
    private double buzz() {
        phase += BUZZ_HERTZ / Sound.SAMPLE_RATE_HERTZ;
        if (phase < 1) {
            return 0;
        }
        phase -= 1;
        return Math.sqrt(Sound.SAMPLE_RATE_HERTZ / BUZZ_HERTZ);
    }
}
