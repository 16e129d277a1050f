package io.maximin.engines.audio;

import java.util.List;

/** Filters that change the colour of a voice, but not how loud it is. */
final class Equaliser extends SampleFilter {
    private final List<Biquad> filters;
    private final double gain;

    /** @param decibels on top, 0 for as loud as before */
    Equaliser(List<Biquad> filters, double decibels) {
        this.filters = List.copyOf(filters);
        gain = SpeechSpectrum.compensation(this.filters) * Math.pow(10, decibels / 20);
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
