package io.maximin.engines.audio;

/**
 * Something done to a stream of mono samples, in order. What comes out does not depend on how the stream is cut: any
 * split of the input gives the same samples. Latency is made up for: the first sample out belongs to the first sample
 * in, and what a filter holds back comes with {@link #finish()}. For one stream and one thread.
 */
public interface SoundFilter {
    float[] NOTHING = new float[0];

    /**
     * Takes the next samples.
     *
     * @param samples within -1 and 1; neither kept nor changed
     * @return those that are ready, possibly none; the caller's to keep
     */
    float[] process(float[] samples);

    /** The end of the stream: what was held back, then any tail. Nothing may be processed afterwards. */
    float[] finish();

    /** Filters a whole sound with a filter that has not been used yet. */
    default float[] whole(float[] samples) {
        var ready = new SampleQueue();
        ready.add(process(samples));
        ready.add(finish());
        return ready.takeAll();
    }
}
