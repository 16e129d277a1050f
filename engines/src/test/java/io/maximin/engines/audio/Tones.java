package io.maximin.engines.audio;

import io.maximin.engines.speech.Sound;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Sounds to test with, and measures of sounds. */
final class Tones {
    private Tones() {}

    static float[] sine(double hertz, double amplitude, int length) {
        var samples = new float[length];
        for (int i = 0; i < length; i++) {
            samples[i] = (float) (amplitude * Math.sin(2 * Math.PI * hertz * i / Sound.SAMPLE_RATE_HERTZ));
        }
        return samples;
    }

    /** Something like a voice: harmonics under a falling spectrum, in syllables with pauses. */
    static float[] speechLike(int length, long seed) {
        var random = new Random(seed);
        var samples = new float[length];
        double phase = 0;
        for (int i = 0; i < length; i++) {
            double time = (double) i / Sound.SAMPLE_RATE_HERTZ;
            double envelope = Math.max(0, Math.sin(2 * Math.PI * 3 * time));
            phase += (130 + 25 * Math.sin(2 * Math.PI * 0.7 * time)) / Sound.SAMPLE_RATE_HERTZ;
            double value = 0;
            for (int harmonic = 1; harmonic <= 70; harmonic++) {
                double hertz = harmonic * 130.0;
                double formants = 1 / (1 + Math.pow((hertz - 500) / 300, 2))
                        + 0.5 / (1 + Math.pow((hertz - 1500) / 300, 2))
                        + 0.2 / (1 + Math.pow((hertz - 2500) / 400, 2))
                        + 0.05;
                double spread = Math.PI * harmonic * harmonic / 70;
                value += formants * Math.sin(2 * Math.PI * harmonic * phase + spread);
            }
            samples[i] = (float) (envelope * (0.12 * value + 0.003 * random.nextGaussian()));
        }
        return samples;
    }

    static List<float[]> cut(float[] samples, long seed, int most) {
        var random = new Random(seed);
        var pieces = new ArrayList<float[]>();
        for (int at = 0; at < samples.length; ) {
            int length = Math.min(samples.length - at, random.nextInt(most + 1));
            pieces.add(Arrays.copyOfRange(samples, at, at + length));
            at += length;
        }
        return pieces;
    }

    static float[] join(List<float[]> pieces) {
        var all = new SampleQueue();
        pieces.forEach(all::add);
        return all.takeAll();
    }

    /** How far the tone stands above everything else, in decibels; the tone's phase and level are fitted. */
    static double signalToNoise(float[] samples, int from, int to, double hertz, double rateHertz) {
        double cosine = 0;
        double sine = 0;
        for (int i = from; i < to; i++) {
            double angle = 2 * Math.PI * hertz * i / rateHertz;
            cosine += samples[i] * Math.cos(angle);
            sine += samples[i] * Math.sin(angle);
        }
        double scale = 2.0 / (to - from);
        double signal = 0;
        double noise = 0;
        for (int i = from; i < to; i++) {
            double angle = 2 * Math.PI * hertz * i / rateHertz;
            double fitted = scale * (cosine * Math.cos(angle) + sine * Math.sin(angle));
            signal += fitted * fitted;
            noise += (samples[i] - fitted) * (samples[i] - fitted);
        }
        return 10 * Math.log10(signal / noise);
    }

    /** The level of one frequency, in decibels of a full-scale sine. */
    static double level(float[] samples, int from, int to, double hertz, double rateHertz) {
        double cosine = 0;
        double sine = 0;
        double weight = 0;
        for (int i = from; i < to; i++) {
            double window = 0.5 - 0.5 * Math.cos(2 * Math.PI * (i - from) / (to - from));
            double angle = 2 * Math.PI * hertz * i / rateHertz;
            cosine += window * samples[i] * Math.cos(angle);
            sine += window * samples[i] * Math.sin(angle);
            weight += window;
        }
        return 20 * Math.log10(2 * Math.hypot(cosine, sine) / weight + 1e-12);
    }

    static double rms(float[] samples, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += samples[i] * samples[i];
        }
        return Math.sqrt(sum / (to - from));
    }

    static double peak(float[] samples) {
        double peak = 0;
        for (float sample : samples) {
            peak = Math.max(peak, Math.abs(sample));
        }
        return peak;
    }

    static double largestStep(float[] samples, int from, int to) {
        double largest = 0;
        for (int i = from + 1; i < to; i++) {
            largest = Math.max(largest, Math.abs(samples[i] - samples[i - 1]));
        }
        return largest;
    }
}
