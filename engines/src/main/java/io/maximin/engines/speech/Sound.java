package io.maximin.engines.speech;

/** Mono samples within -1 and 1. The array belongs to whoever holds the sound and is not copied. */
public final class Sound {
    public static final int SAMPLE_RATE_HERTZ = 24_000;

    private final float[] samples;

    public Sound(float[] samples) {
        this.samples = samples;
    }

    public float[] samples() {
        return samples;
    }

    public int length() {
        return samples.length;
    }
}
