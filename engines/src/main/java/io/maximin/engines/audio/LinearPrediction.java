package io.maximin.engines.audio;

import io.maximin.engines.speech.Sound;

/**
 * An all-pole model of a short stretch of voice: {@code x[n] = e[n] - a1 x[n-1] - ... - ap x[n-p]}. The
 * autocorrelation is smoothed in frequency, so that the model follows the formants and not the harmonics.
 */
final class LinearPrediction {
    static final int ORDER = 22;

    private static final double SMOOTHING_HERTZ = 80;
    private static final double NOISE_FLOOR = 1e-5;

    private final double[] coefficients;

    private LinearPrediction(double[] coefficients) {
        this.coefficients = coefficients;
    }

    /** Fits a windowed stretch by Levinson's recursion. */
    static LinearPrediction of(double[] windowed) {
        var correlation = new double[ORDER + 1];
        for (int lag = 0; lag <= ORDER; lag++) {
            double sum = 0;
            for (int i = lag; i < windowed.length; i++) {
                sum += windowed[i] * windowed[i - lag];
            }
            double spread = 2 * Math.PI * SMOOTHING_HERTZ * lag / Sound.SAMPLE_RATE_HERTZ;
            correlation[lag] = sum * Math.exp(-0.5 * spread * spread);
        }
        correlation[0] = correlation[0] * (1 + NOISE_FLOOR) + 1e-12;
        return new LinearPrediction(levinson(correlation));
    }

    /** What the model cannot explain; longer than the stretch by {@link #ORDER}. */
    double[] residual(double[] windowed) {
        var residual = new double[windowed.length + ORDER];
        for (int n = 0; n < residual.length; n++) {
            double sum = n < windowed.length ? windowed[n] : 0;
            for (int k = Math.max(1, n - windowed.length + 1); k <= Math.min(ORDER, n); k++) {
                sum += coefficients[k] * windowed[n - k];
            }
            residual[n] = sum;
        }
        return residual;
    }

    /** Sends an excitation through the model, and lets it ring until {@code length}. */
    double[] ring(double[] excitation, int length) {
        var out = new double[length];
        for (int n = 0; n < length; n++) {
            double sum = n < excitation.length ? excitation[n] : 0;
            for (int k = 1; k <= Math.min(ORDER, n); k++) {
                sum -= coefficients[k] * out[n - k];
            }
            out[n] = sum;
        }
        return out;
    }

    private static double[] levinson(double[] correlation) {
        var a = new double[ORDER + 1];
        a[0] = 1;
        double error = correlation[0];
        for (int i = 1; i <= ORDER; i++) {
            double sum = correlation[i];
            for (int j = 1; j < i; j++) {
                sum += a[j] * correlation[i - j];
            }
            double reflection = -sum / error;
            var previous = a.clone();
            for (int j = 1; j < i; j++) {
                a[j] = previous[j] + reflection * previous[i - j];
            }
            a[i] = reflection;
            error *= 1 - reflection * reflection;
        }
        return a;
    }
}
