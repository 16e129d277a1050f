package io.maximin.engines.audio;

/** Plain amplification. */
final class Gain extends SampleFilter {
    private final double factor;

    Gain(double factor) {
        this.factor = factor;
    }

    @Override
    double next(double sample) {
        return sample * factor;
    }
}
