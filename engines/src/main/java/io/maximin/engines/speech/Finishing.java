package io.maximin.engines.speech;

/** What is done to the samples of a piece after the model. */
final class Finishing {
    private Finishing() {}

    static Finishing of(Manner.Finish finish) {
        return new Finishing();
    }

    float[] apply(float[] samples) {
        return samples;
    }
}
