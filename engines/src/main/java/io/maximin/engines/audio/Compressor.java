package io.maximin.engines.audio;

import io.maximin.engines.speech.Sound;

/** Turns down what is louder than a threshold, by a ratio, following the envelope of the peaks. */
final class Compressor extends SampleFilter {
    private final double threshold;
    private final double exponent;
    private final double attack;
    private final double release;
    private double envelope;

    /**
     * @param threshold magnitude from which it works
     * @param ratio decibels in per decibel out above it
     */
    Compressor(double threshold, double ratio, double attackSeconds, double releaseSeconds) {
        this.threshold = threshold;
        exponent = 1 / ratio - 1;
        attack = coefficient(attackSeconds);
        release = coefficient(releaseSeconds);
    }

    @Override
    double next(double sample) {
        double magnitude = Math.abs(sample);
        envelope += (magnitude - envelope) * (magnitude > envelope ? attack : release);
        return envelope <= threshold ? sample : sample * Math.pow(envelope / threshold, exponent);
    }

    private static double coefficient(double seconds) {
        return 1 - Math.exp(-1 / (seconds * Sound.SAMPLE_RATE_HERTZ));
    }
}
