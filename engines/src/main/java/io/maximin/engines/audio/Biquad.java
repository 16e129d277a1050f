package io.maximin.engines.audio;

import io.maximin.engines.speech.Sound;

/**
 * A filter of second order, in transposed direct form II. The designs are the bilinear transforms of the usual analogue
 * prototypes at {@link Sound#SAMPLE_RATE_HERTZ}.
 */
final class Biquad extends SampleFilter {
    /** The quality of a second-order Butterworth filter, the flattest. */
    static final double FLATTEST = Math.sqrt(0.5);

    private final double b0;
    private final double b1;
    private final double b2;
    private final double a1;
    private final double a2;
    private double first;
    private double second;

    private Biquad(double[] numerator, double[] denominator) {
        double scale = denominator[0];
        b0 = numerator[0] / scale;
        b1 = numerator[1] / scale;
        b2 = numerator[2] / scale;
        a1 = denominator[1] / scale;
        a2 = denominator[2] / scale;
    }

    static Biquad lowPass(double hertz, double quality) {
        double t = warped(hertz);
        return of(new double[] {0, 0, 1}, new double[] {1, 1 / quality, 1}, t);
    }

    static Biquad highPass(double hertz, double quality) {
        double t = warped(hertz);
        return of(new double[] {1, 0, 0}, new double[] {1, 1 / quality, 1}, t);
    }

    /** Unity gain at the centre. */
    static Biquad bandPass(double hertz, double quality) {
        double t = warped(hertz);
        return of(new double[] {0, 1 / quality, 0}, new double[] {1, 1 / quality, 1}, t);
    }

    static Biquad peak(double hertz, double quality, double decibels) {
        double root = Math.pow(10, decibels / 40);
        double t = warped(hertz);
        return of(new double[] {1, root / quality, 1}, new double[] {1, 1 / (root * quality), 1}, t);
    }

    /** Changes what lies above {@code hertz}, where the gain is half of {@code decibels}. */
    static Biquad highShelf(double hertz, double quality, double decibels) {
        double root = Math.pow(10, decibels / 40);
        double damping = Math.sqrt(root) / quality;
        double t = warped(hertz);
        return of(new double[] {root * root, root * damping, root}, new double[] {1, damping, root}, t);
    }

    /** Changes what lies below {@code hertz}, where the gain is half of {@code decibels}. */
    static Biquad lowShelf(double hertz, double quality, double decibels) {
        double root = Math.pow(10, decibels / 40);
        double damping = Math.sqrt(root) / quality;
        double t = warped(hertz);
        return of(new double[] {root, root * damping, root * root}, new double[] {root, damping, 1}, t);
    }

    /**
     * A first-order tilt: 0 dB far below {@code zeroHertz}, rising up to {@code poleHertz}, or falling if that is
     * lower.
     */
    static Biquad tilt(double zeroHertz, double poleHertz) {
        double zero = 1 / warped(zeroHertz);
        double pole = 1 / warped(poleHertz);
        return new Biquad(new double[] {1 + zero, 1 - zero, 0}, new double[] {1 + pole, 1 - pole, 0});
    }

    @Override
    double next(double sample) {
        double out = b0 * sample + first;
        first = b1 * sample - a1 * out + second;
        second = b2 * sample - a2 * out;
        return out;
    }

    /** The power gain at a frequency. */
    double power(double hertz) {
        double angle = 2 * Math.PI * hertz / Sound.SAMPLE_RATE_HERTZ;
        return magnitude(b0, b1, b2, angle) / magnitude(1, a1, a2, angle);
    }

    private static double magnitude(double c0, double c1, double c2, double angle) {
        double real = c0 + c1 * Math.cos(angle) + c2 * Math.cos(2 * angle);
        double imaginary = c1 * Math.sin(angle) + c2 * Math.sin(2 * angle);
        return real * real + imaginary * imaginary;
    }

    private static double warped(double hertz) {
        return Math.tan(Math.PI * hertz / Sound.SAMPLE_RATE_HERTZ);
    }

    /** The bilinear transform of two polynomials in s, highest power first, for s relative to the corner. */
    private static Biquad of(double[] numerator, double[] denominator, double corner) {
        return new Biquad(discrete(numerator, corner), discrete(denominator, corner));
    }

    private static double[] discrete(double[] powers, double corner) {
        double square = powers[0];
        double linear = powers[1] * corner;
        double constant = powers[2] * corner * corner;
        return new double[] {square + linear + constant, 2 * (constant - square), square - linear + constant};
    }
}
