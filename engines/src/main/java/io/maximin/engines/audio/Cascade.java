package io.maximin.engines.audio;

import java.util.List;

/** Filters of second order one after another, with a gain that keeps usual speech as loud as it was. */
final class Cascade extends SampleFilter {
    private final List<Biquad> filters;
    private final double gain;

    Cascade(Biquad... filters) {
        this.filters = List.of(filters);
        gain = SpeechSpectrum.compensation(this.filters);
    }

    @Override
    double next(double sample) {
        double value = sample * gain;
        for (var filter : filters) {
            value = filter.next(value);
        }
        return value;
    }
}
