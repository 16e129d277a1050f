package io.maximin.engines.audio;

/**
 * Changes the sample rate by a rational factor with a polyphase Kaiser-windowed sinc. The filter is flat to 0.448 of
 * the lower rate and 80 dB down from half of it on. Output sample {@code k} lies exactly at time {@code k / rate}, and
 * {@code n} samples become {@code ceil(n * to / from)}.
 */
public final class Resampler implements SoundFilter {
    private static final int TAPS_AT_LOWER_RATE = 96;
    private static final double STOP_BAND_DECIBELS = 80;

    private final int up;
    private final int down;
    private final int half;
    private final float[][] phases;
    private final SampleQueue history = new SampleQueue();
    private long samplesIn;
    private long samplesOut;
    private long position;

    public Resampler(int fromHertz, int toHertz) {
        int divisor = greatestCommonDivisor(fromHertz, toHertz);
        up = toHertz / divisor;
        down = fromHertz / divisor;
        double stretch = Math.max(1, (double) down / up);
        half = up == down ? 0 : (int) Math.ceil(TAPS_AT_LOWER_RATE / 2.0 * stretch);
        phases = up == down ? new float[0][] : phases(stretch);
        history.addSilence(Math.max(0, half - 1));
    }

    @Override
    public float[] process(float[] samples) {
        samplesIn += samples.length;
        if (half == 0) {
            samplesOut = samplesIn;
            return samples.clone();
        }
        history.add(samples);
        return ready(Long.MAX_VALUE);
    }

    @Override
    public float[] finish() {
        if (half == 0) {
            return NOTHING;
        }
        history.addSilence(half + 1);
        return ready(due());
    }

    /** How many samples the samples so far are worth. */
    long due() {
        return Math.ceilDiv(samplesIn * up, down);
    }

    private float[] ready(long most) {
        var out = new SampleQueue();
        int at = 0;
        while (at + 2 * half <= history.size() && samplesOut < most) {
            out.add(dot(phases[(int) (position % up)], at));
            samplesOut++;
            long next = position + down;
            at += (int) (next / up - position / up);
            position = next;
        }
        history.drop(Math.min(at, history.size()));
        return out.takeAll();
    }

    /** Four sums, so that additions need not wait for each other. */
    private float dot(float[] taps, int at) {
        var samples = history.array();
        int offset = history.offset() + at;
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int i = 0;
        for (; i + 3 < taps.length; i += 4) {
            a += taps[i] * samples[offset + i];
            b += taps[i + 1] * samples[offset + i + 1];
            c += taps[i + 2] * samples[offset + i + 2];
            d += taps[i + 3] * samples[offset + i + 3];
        }
        for (; i < taps.length; i++) {
            a += taps[i] * samples[offset + i];
        }
        return (a + b) + (c + d);
    }

    private float[][] phases(double stretch) {
        double beta = 0.1102 * (STOP_BAND_DECIBELS - 8.7);
        double transition = (STOP_BAND_DECIBELS - 7.95) / (14.36 * TAPS_AT_LOWER_RATE);
        double cutoff = (1 - transition) / stretch;
        var made = new float[up][2 * half];
        for (int phase = 0; phase < up; phase++) {
            var taps = new double[2 * half];
            double sum = 0;
            for (int i = 0; i < taps.length; i++) {
                double time = i - half + 1 - (double) phase / up;
                taps[i] = sinc(cutoff * time) * kaiser(time / half, beta);
                sum += taps[i];
            }
            for (int i = 0; i < taps.length; i++) {
                made[phase][i] = (float) (taps[i] / sum);
            }
        }
        return made;
    }

    private static double sinc(double x) {
        return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    }

    private static double kaiser(double x, double beta) {
        return Math.abs(x) > 1 ? 0 : bessel(beta * Math.sqrt(1 - x * x)) / bessel(beta);
    }

    /** The modified Bessel function of the first kind and order 0, by its power series. */
    private static double bessel(double x) {
        double sum = 1;
        double term = 1;
        for (int k = 1; term > 1e-17 * sum; k++) {
            term *= (x / (2 * k)) * (x / (2 * k));
            sum += term;
        }
        return sum;
    }

    private static int greatestCommonDivisor(int a, int b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }
}
