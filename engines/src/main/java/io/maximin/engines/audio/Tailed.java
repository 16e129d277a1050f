package io.maximin.engines.audio;

/** A filter that goes on sounding when its input has ended. */
abstract class Tailed implements SoundFilter {
    private static final int FADE_DIVISOR = 8;

    private final int tail;

    /** @param tail how many samples it still gives, the last of them fading */
    Tailed(int tail) {
        this.tail = tail;
    }

    abstract double next(double sample);

    @Override
    public final float[] process(float[] samples) {
        var out = new float[samples.length];
        for (int i = 0; i < samples.length; i++) {
            out[i] = (float) next(samples[i]);
        }
        return out;
    }

    @Override
    public final float[] finish() {
        var out = process(new float[tail]);
        int fade = tail / FADE_DIVISOR;
        for (int i = 0; i < fade; i++) {
            out[tail - 1 - i] *= (float) i / fade;
        }
        return out;
    }
}
