package io.maximin.engines.audio;

import io.maximin.engines.speech.Sound;
import java.util.Arrays;
import java.util.Random;

/**
 * Takes the voice out of speech: every 10 ms the vocal tract is modelled by linear prediction and excited anew, with
 * noise where the vocal folds swung, with the speaker's own noise where they did not. Overlapping stretches of 20 ms
 * add up to the whole; where nothing is voiced that is the speech itself.
 */
final class NoiseVoice implements SoundFilter {
    private static final int HOP = Sound.SAMPLE_RATE_HERTZ / 100;
    private static final int STRETCH = 2 * HOP;
    private static final int RING = HOP;

    /** Samples seen around the middle of a stretch when its tract and its voice are judged. */
    private static final int TRACT = 3 * HOP;

    private static final int AROUND = Voicing.SAMPLES;
    private static final long SEED = 0x5EEDL;

    private final double voicedGain;
    private final double unvoicedGain;
    private final double[] window = hann(STRETCH);
    private final double[] tractWindow = hann(TRACT);
    private final SampleQueue input = new SampleQueue();
    private final SampleFilter glottis;
    private final Random random = new Random(SEED);
    private double[] sum = new double[STRETCH + RING];
    private long taken;
    private long given;
    private boolean started;

    /**
     * @param voicedGain of the noise in place of the voice
     * @param unvoicedGain of what was noise already
     */
    NoiseVoice(SampleFilter noiseColour, double voicedGain, double unvoicedGain) {
        glottis = noiseColour;
        this.voicedGain = voicedGain;
        this.unvoicedGain = unvoicedGain;
        input.addSilence(AROUND / 2);
    }

    @Override
    public float[] process(float[] samples) {
        input.add(samples);
        taken += samples.length;
        return ready();
    }

    @Override
    public float[] finish() {
        input.addSilence(AROUND / 2 + 2 * HOP);
        return ready();
    }

    private float[] ready() {
        var out = new SampleQueue();
        while (input.size() >= AROUND) {
            addStretch();
            input.drop(HOP);
            if (started) {
                give(out);
            }
            started = true;
            shift();
        }
        return out.takeAll();
    }

    /** The stretch whose middle is in the middle of what lies ahead in the queue. */
    private void addStretch() {
        var stretch = windowed(window);
        var tract = LinearPrediction.of(windowed(tractWindow));
        double voiced = Voicing.of(input);
        var own = tract.residual(stretch);
        double level = Math.sqrt(energy(own) / energy(window));
        var excitation = new double[own.length];
        for (int i = 0; i < excitation.length; i++) {
            excitation[i] = (1 - voiced) * unvoicedGain * own[i];
        }
        for (int i = 0; i < STRETCH; i++) {
            double noise = glottis.next(random.nextGaussian());
            excitation[i] += voiced * voicedGain * level * window[i] * noise;
        }
        var heard = tract.ring(excitation, sum.length);
        for (int i = 0; i < heard.length; i++) {
            sum[i] += heard[i];
        }
    }

    private double[] windowed(double[] shape) {
        var part = new double[shape.length];
        int from = (AROUND - shape.length) / 2;
        for (int i = 0; i < part.length; i++) {
            part[i] = input.get(from + i) * shape[i];
        }
        return part;
    }

    private void give(SampleQueue out) {
        for (int i = 0; i < HOP && given < taken; i++) {
            out.add((float) sum[i]);
            given++;
        }
    }

    private void shift() {
        System.arraycopy(sum, HOP, sum, 0, sum.length - HOP);
        Arrays.fill(sum, sum.length - HOP, sum.length, 0);
    }

    private static double energy(double[] values) {
        double energy = 0;
        for (double value : values) {
            energy += value * value;
        }
        return energy;
    }

    /** Copies of it, half its length apart, add up to 1. */
    private static double[] hann(int length) {
        var window = new double[length];
        for (int i = 0; i < length; i++) {
            window[i] = 0.5 - 0.5 * Math.cos(2 * Math.PI * (i + 0.5) / length);
        }
        return window;
    }
}
