package io.maximin.engines.audio;

import io.maximin.engines.audio.Score.Control;
import io.maximin.engines.speech.Sound;
import java.util.Random;

/**
 * A source-filter model of a speaker: glottal pulses and breath through five resonances, hiss made at the teeth or in
 * the nose, and lips that open and close.
 */
final class Mouth {
    private static final int STEP = 24;
    private static final double NOISE = 0.12;
    private static final double HISS = 0.5;
    private static final double TONE = 0.3;
    private static final double FLUTTER_HERTZ = 29;
    private static final double SHUT_HERTZ = 380;
    private static final double OPEN_HERTZ = 10_500;
    private static final double[] UPPER_HERTZ = {3400, 4300};
    private static final double[] BANDWIDTHS = {80, 100, 140, 220, 300};
    private static final int EDGE = 96;

    private final double tract;
    private final double pitchHertz;
    private final Random random;
    private final Glottis glottis;
    private final Resonator[] resonators = new Resonator[BANDWIDTHS.length];
    private final Resonator teeth = new Resonator();
    private double phase;
    private double flutter;
    private double lips;
    private double lipsAgain;

    Mouth(double pitchHertz, double tract, Random random) {
        this.pitchHertz = pitchHertz;
        this.tract = tract;
        this.random = random;
        glottis = new Glottis(random);
        for (int i = 0; i < resonators.length; i++) {
            resonators[i] = new Resonator();
        }
    }

    float[] perform(Score score) {
        var samples = new float[score.length()];
        for (int at = 0; at < samples.length; at += STEP) {
            shape(score, at);
            for (int i = at; i < Math.min(samples.length, at + STEP); i++) {
                samples[i] = (float) next(score, i);
            }
        }
        for (int i = 0; i < EDGE && i < samples.length; i++) {
            samples[i] *= (float) i / EDGE;
            samples[samples.length - 1 - i] *= (float) i / EDGE;
        }
        return samples;
    }

    private void shape(Score score, int at) {
        var lower = new Control[] {Control.F1, Control.F2, Control.F3};
        for (int i = 0; i < resonators.length; i++) {
            double hertz = i < lower.length ? score.at(at, lower[i]) : UPPER_HERTZ[i - lower.length];
            resonators[i].tune(hertz * tract, BANDWIDTHS[i]);
        }
        double hiss = score.at(at, Control.HISS_HERTZ);
        teeth.tune(Math.min(hiss * tract, 10_000), hiss * 0.6);
    }

    private double next(Score score, int at) {
        double rough = score.at(at, Control.ROUGH);
        flutter += FLUTTER_HERTZ / Sound.SAMPLE_RATE_HERTZ * (0.8 + 0.4 * random.nextDouble());
        double shake = 1 - 0.75 * rough * rough * (0.5 + 0.5 * Math.sin(2 * Math.PI * flutter));
        double pulses = score.at(at, Control.VOICE) * glottis.next(pitchHertz * score.at(at, Control.PITCH), rough);
        double breath = NOISE * shake * score.at(at, Control.BREATH) * random.nextGaussian();
        double through = pulses + breath;
        for (var resonator : resonators) {
            through = resonator.next(through);
        }
        double hiss = HISS * shake * score.at(at, Control.HISS) * teeth.next(random.nextGaussian());
        return lips(through + tone(score, at), score.at(at, Control.MOUTH)) + hiss;
    }

    private double tone(Score score, int at) {
        phase += score.at(at, Control.HISS_HERTZ) / Sound.SAMPLE_RATE_HERTZ;
        return TONE * score.at(at, Control.TONE) * Math.sin(2 * Math.PI * phase);
    }

    private double lips(double sample, double open) {
        double cutoff = SHUT_HERTZ * Math.pow(OPEN_HERTZ / SHUT_HERTZ, open);
        double pace = 1 - Math.exp(-2 * Math.PI * cutoff / Sound.SAMPLE_RATE_HERTZ);
        lips += pace * (sample - lips);
        lipsAgain += pace * (lips - lipsAgain);
        return lipsAgain;
    }

    /** Two poles; the gain at 0 Hz is 1. */
    private static final class Resonator {
        private double gain;
        private double first;
        private double second;
        private double before;
        private double earlier;

        void tune(double hertz, double bandwidth) {
            double radius = Math.exp(-Math.PI * bandwidth / Sound.SAMPLE_RATE_HERTZ);
            first = 2 * radius * Math.cos(2 * Math.PI * hertz / Sound.SAMPLE_RATE_HERTZ);
            second = -radius * radius;
            gain = 1 - first - second;
        }

        double next(double sample) {
            double out = gain * sample + first * before + second * earlier;
            earlier = before;
            before = out;
            return out;
        }
    }
}
