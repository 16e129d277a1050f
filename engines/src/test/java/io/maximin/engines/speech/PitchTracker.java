package io.maximin.engines.speech;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Tells the pitch of voiced sound from the autocorrelation of 50 ms windows. */
final class PitchTracker {
    private static final int WINDOW = 1200;
    private static final int STEP = 240;
    private static final int SHORTEST = Sound.SAMPLE_RATE_HERTZ / 500;
    private static final int LONGEST = Sound.SAMPLE_RATE_HERTZ / 60;

    private PitchTracker() {}

    /**
     * How much higher one sound is than another of about the same timing, in cents: the median over the windows in
     * which both are clearly voiced.
     */
    static double centsBetween(float[] low, float[] high) {
        List<Double> cents = new ArrayList<>();
        for (int at = 0; at + WINDOW + LONGEST < Math.min(low.length, high.length); at += STEP) {
            double first = hertz(low, at);
            double second = hertz(high, at);
            if (first > 0 && second > 0) {
                cents.add(1200 * Math.log(second / first) / Math.log(2));
            }
        }
        Collections.sort(cents);
        return cents.get(cents.size() / 2);
    }

    private static double hertz(float[] samples, int at) {
        if (product(samples, at, 0) / WINDOW < 1e-4) {
            return 0;
        }
        int best = SHORTEST;
        double highest = 0;
        for (int lag = SHORTEST; lag <= LONGEST; lag++) {
            double match = normalized(samples, at, lag);
            if (match > highest + 0.02) {
                best = lag;
                highest = match;
            }
        }
        return highest > 0.7 ? (double) Sound.SAMPLE_RATE_HERTZ / best : 0;
    }

    private static double normalized(float[] samples, int at, int lag) {
        double energy = Math.sqrt(product(samples, at, 0) * product(samples, at + lag, 0));
        return product(samples, at, lag) / Math.max(energy, 1e-9);
    }

    private static double product(float[] samples, int at, int lag) {
        double sum = 0;
        for (int i = at; i < at + WINDOW; i++) {
            sum += samples[i] * samples[i + lag];
        }
        return sum;
    }
}
