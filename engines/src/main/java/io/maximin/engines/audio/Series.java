package io.maximin.engines.audio;

import java.util.List;

/** Filters one after another. */
public final class Series implements SoundFilter {
    private final List<SoundFilter> filters;

    /** @param filters in the order the sound passes them; none leaves it as it is */
    public Series(List<? extends SoundFilter> filters) {
        this.filters = List.copyOf(filters);
    }

    @Override
    public float[] process(float[] samples) {
        return filters.isEmpty() ? samples.clone() : through(0, samples);
    }

    @Override
    public float[] finish() {
        var ready = new SampleQueue();
        for (int i = 0; i < filters.size(); i++) {
            ready.add(through(i + 1, filters.get(i).finish()));
        }
        return ready.takeAll();
    }

    private float[] through(int first, float[] samples) {
        var passed = samples;
        for (var filter : filters.subList(first, filters.size())) {
            passed = filter.process(passed);
        }
        return passed;
    }
}
