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

    /** The median over all windows that are clearly voiced, in Hz. */
    static double medianHertz(float[] samples) {
        List<Double> pitches = new ArrayList<>();
        for (int at = 0; at + WINDOW + LONGEST < samples.length; at += STEP) {
            double energy = product(samples, at, 0);
            if (energy / WINDOW < 1e-4) {
                continue;
            }
            int best = SHORTEST;
            for (int lag = SHORTEST; lag <= LONGEST; lag++) {
                best = normalized(samples, at, lag) > normalized(samples, at, best) + 0.02 ? lag : best;
            }
            if (normalized(samples, at, best) > 0.7) {
                pitches.add((double) Sound.SAMPLE_RATE_HERTZ / best);
            }
        }
        Collections.sort(pitches);
        return pitches.get(pitches.size() / 2);
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
