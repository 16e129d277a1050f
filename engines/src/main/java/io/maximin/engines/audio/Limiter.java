package io.maximin.engines.audio;

import java.util.Arrays;

/**
 * Keeps peaks under a ceiling by turning the sound down smoothly before they come. Sound below the ceiling passes
 * unchanged. The gain is the running minimum of what each peak needs, let go slowly and averaged over the look-ahead,
 * so that it is down in time and has no corners.
 */
final class Limiter implements SoundFilter {
    private final double ceiling;
    private final int lookAhead;
    private final double release;
    private final float[] delayed;
    private final double[] held;
    private final double[] needed;
    private final long[] neededAt;
    private int first;
    private int waiting;
    private double gain = 1;
    private double sum;
    private long now;

    /**
     * @param ceiling the largest magnitude let out
     * @param lookAheadSeconds how long before a peak the sound begins to sink
     * @param releaseSeconds in which the gain recovers by 63 % after a peak
     */
    Limiter(int sampleRateHertz, double ceiling, double lookAheadSeconds, double releaseSeconds) {
        this.ceiling = ceiling;
        lookAhead = (int) Math.round(lookAheadSeconds * sampleRateHertz);
        release = 1 - Math.exp(-1 / (releaseSeconds * sampleRateHertz));
        delayed = new float[lookAhead + 1];
        held = new double[lookAhead + 1];
        needed = new double[lookAhead + 1];
        neededAt = new long[lookAhead + 1];
        Arrays.fill(held, 1);
        sum = held.length;
    }

    @Override
    public float[] process(float[] samples) {
        int skipped = (int) Math.min(samples.length, Math.max(0, lookAhead - now));
        var out = new float[samples.length - skipped];
        for (int i = 0; i < samples.length; i++) {
            float limited = next(samples[i]);
            if (i >= skipped) {
                out[i - skipped] = limited;
            }
        }
        return out;
    }

    @Override
    public float[] finish() {
        int owed = (int) Math.min(now, lookAhead);
        if (now < lookAhead) {
            process(new float[(int) (lookAhead - now)]);
        }
        return process(new float[owed]);
    }

    private float next(float sample) {
        double magnitude = Math.abs(sample);
        double lowest = lowest(magnitude > ceiling ? ceiling / magnitude : 1);
        gain = Math.min(lowest, gain + (1 - gain) * release);
        if (1 - gain < 1e-6) {
            gain = 1;
        }
        int slot = (int) (now % held.length);
        sum += gain - held[slot];
        held[slot] = gain;
        delayed[slot] = sample;
        now++;
        double value = delayed[(int) (now % held.length)] * (sum / held.length);
        return (float) Math.clamp(value, -ceiling, ceiling);
    }

    /** The smallest of the last look-ahead's needs; the queue holds only those not yet undercut by a later one. */
    private double lowest(double need) {
        int size = needed.length;
        if (waiting > 0 && neededAt[first] < now - lookAhead) {
            first = (first + 1) % size;
            waiting--;
        }
        while (waiting > 0 && needed[(first + waiting - 1) % size] >= need) {
            waiting--;
        }
        int last = (first + waiting) % size;
        needed[last] = need;
        neededAt[last] = now;
        waiting++;
        return needed[first];
    }
}
