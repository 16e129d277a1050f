package io.maximin.engines.audio;

/** A filter that gives one sample for each it takes, at once. */
abstract class SampleFilter implements SoundFilter {
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
        return NOTHING;
    }
}
