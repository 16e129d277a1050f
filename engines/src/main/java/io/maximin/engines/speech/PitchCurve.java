package io.maximin.engines.speech;

import io.maximin.engines.kokoro.Prosody;
import io.maximin.engines.phonemes.Tone;
import java.util.List;

/**
 * Shapes the model's pitch: range, tones, shift. All is done on the logarithm of the pitch, in semitones, and where there
 * is voice only. Two values are one frame, 25 ms.
 */
final class PitchCurve {
    private static final float MIN_HERTZ = 50;
    private static final float MAX_HERTZ = 620;
    private static final float TREMOR_HERTZ = 6.5f;
    private static final float VALUES_PER_SECOND = 80;

    /** Half the width of the window that tones are smoothed with, in values of 12.5 ms. */
    private static final int SMOOTHING = 2;

    /** How far a phrase may fall under its tones, in semitones for each value. */
    private static final double STEEPEST = 4.0 / VALUES_PER_SECOND;

    private final float[] hertz;
    private final boolean[] voiced;
    private final double[] semitones;

    private PitchCurve(float[] hertz) {
        this.hertz = hertz;
        this.voiced = new boolean[hertz.length];
        this.semitones = new double[hertz.length];
        for (int i = 0; i < hertz.length; i++) {
            voiced[i] = hertz[i] > Prosody.UNVOICED_HERTZ;
            semitones[i] = voiced[i] ? 12 * Math.log(hertz[i]) / Math.log(2) : 0;
        }
    }

    /**
     * Changes the curves in place.
     *
     * @param tones of syllables, their places in symbols
     */
    static void shape(Prosody curves, Manner.Melody melody, List<Tone> tones, Timing timing) {
        var curve = new PitchCurve(curves.pitchHertz());
        if (!tones.isEmpty()) {
            curve.impose(tones, timing, Math.clamp(melody.range(), 0.6f, 1.3f));
        }
        curve.widen(tones.isEmpty() ? melody.range() : 1);
        curve.shift(melody.semitones());
        curve.tremble(melody.tremor());
        curve.write();
        if (melody.energy() != 0) {
            curve.raise(curves.energy(), melody.energy());
        }
    }

    private void widen(float range) {
        double mean = mean();
        for (int i = 0; i < semitones.length; i++) {
            semitones[i] = mean + range * (semitones[i] - mean);
        }
    }

    private void shift(float by) {
        for (int i = 0; i < semitones.length; i++) {
            semitones[i] += by;
        }
    }

    private void tremble(float depth) {
        for (int i = 0; i < semitones.length; i++) {
            semitones[i] += depth * Math.sin(2 * Math.PI * TREMOR_HERTZ * i / VALUES_PER_SECOND);
        }
    }

    // The phrase keeps its height and its slow fall; each syllable gets the melody of its tone on top.
    private void impose(List<Tone> tones, Timing timing, float range) {
        double mean = mean();
        double slope = Math.clamp(slope(mean), -STEEPEST, 0);
        double middle = (semitones.length - 1) / 2.0;
        double[] imposed = semitones.clone();
        for (Tone tone : tones) {
            int begin = Math.min(2 * timing.firstFrame(tone.begin()), voiced.length);
            int end = Math.min(2 * timing.firstFrame(tone.end()), voiced.length);
            int first = begin;
            while (first < end && !voiced[first]) {
                first++;
            }
            int last = end - 1;
            while (last > first && !voiced[last]) {
                last--;
            }
            for (int i = first; i <= last && i < end; i++) {
                double at = last == first ? 0 : (double) (i - first) / (last - first);
                imposed[i] = mean + slope * (i - middle) + range * at(tone.semitones(), at);
            }
        }
        System.arraycopy(smooth(imposed), 0, semitones, 0, semitones.length);
    }

    private static double at(List<Float> contour, double position) {
        double place = position * (contour.size() - 1);
        int below = Math.min((int) place, contour.size() - 1);
        int above = Math.min(below + 1, contour.size() - 1);
        return contour.get(below) + (place - below) * (contour.get(above) - contour.get(below));
    }

    private double[] smooth(double[] values) {
        double[] smoothed = values.clone();
        for (int i = 0; i < values.length; i++) {
            double sum = 0;
            double weights = 0;
            for (int j = Math.max(0, i - SMOOTHING); j <= Math.min(values.length - 1, i + SMOOTHING); j++) {
                if (voiced[i] && voiced[j]) {
                    double weight = SMOOTHING + 1 - Math.abs(i - j);
                    sum += weight * values[j];
                    weights += weight;
                }
            }
            smoothed[i] = weights > 0 ? sum / weights : values[i];
        }
        return smoothed;
    }

    private double mean() {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < semitones.length; i++) {
            if (voiced[i]) {
                sum += semitones[i];
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    private double slope(double mean) {
        double middle = (semitones.length - 1) / 2.0;
        double cross = 0;
        double square = 0;
        for (int i = 0; i < semitones.length; i++) {
            if (voiced[i]) {
                cross += (i - middle) * (semitones[i] - mean);
                square += (i - middle) * (i - middle);
            }
        }
        return square == 0 ? 0 : cross / square;
    }

    private void write() {
        for (int i = 0; i < hertz.length; i++) {
            if (voiced[i]) {
                hertz[i] = Math.clamp((float) Math.pow(2, semitones[i] / 12), MIN_HERTZ, MAX_HERTZ);
            }
        }
    }

    private void raise(float[] energy, float by) {
        for (int i = 0; i < Math.min(energy.length, voiced.length); i++) {
            energy[i] += voiced[i] ? by : 0;
        }
    }
}
