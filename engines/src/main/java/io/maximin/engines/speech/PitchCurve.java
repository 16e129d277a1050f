package io.maximin.engines.speech;

import io.maximin.engines.kokoro.Prosody;
import io.maximin.engines.phonemes.Tone;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Shapes the model's pitch: range, tones, shift. All is done on the logarithm of the pitch, in semitones, and where
 * there is voice only. Two values are one frame, 25 ms.
 */
final class PitchCurve {
    private static final float MIN_HERTZ = 50;
    private static final float MAX_HERTZ = 620;
    private static final float TREMOR_HERTZ = 6.5f;
    private static final float VALUES_PER_SECOND = 80;

    /** Half the width of the window that tones are smoothed with, in values of 12.5 ms. */
    private static final int SMOOTHING = 2;

    private static final int EARLY_FRAMES = 2;

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

    // Each syllable gets the melody of its tone around the middle of what the model would have spoken.
    private void impose(List<Tone> tones, Timing timing, float range) {
        double middle = median();
        double[] imposed = new double[semitones.length];
        Arrays.fill(imposed, Double.NaN);
        for (Tone tone : tones) {
            int end = place(timing.firstFrame(tone.end()));
            int first = place(timing.firstFrame(tone.begin()));
            while (first < end && !voiced[first]) {
                first++;
            }
            int last = end - 1;
            while (last > first && !voiced[last]) {
                last--;
            }
            for (int i = first; i <= last; i++) {
                double at = last == first ? 0 : (double) (i - first) / (last - first);
                imposed[i] = middle + range * at(tone.semitones(), at);
            }
        }
        bridge(imposed);
        System.arraycopy(smooth(imposed), 0, semitones, 0, semitones.length);
    }

    // A symbol is heard before its frames.
    private int place(int frame) {
        return Math.clamp(2L * (frame - EARLY_FRAMES), 0, voiced.length);
    }

    /**
     * Between two syllables the pitch goes straight from one to the other; before the first and behind the last it
     * stays.
     */
    private static void bridge(double[] values) {
        int known = -1;
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                continue;
            }
            double before = known < 0 ? values[i] : values[known];
            for (int j = known + 1; j < i; j++) {
                values[j] = before + (values[i] - before) * (j - known) / (i - known);
            }
            known = i;
        }
        for (int j = Math.max(known, 0) + 1; j < values.length; j++) {
            values[j] = values[Math.max(known, 0)];
        }
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

    private double median() {
        double[] spoken = IntStream.range(0, semitones.length)
                .filter(i -> voiced[i])
                .mapToDouble(i -> semitones[i])
                .sorted()
                .toArray();
        return spoken.length == 0 ? 0 : spoken[spoken.length / 2];
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
