package io.maximin.engines.audio;

import java.util.List;

/** Makes a voice breathy: noise through the speaker's own vocal tract is added where there is voice. */
public final class Breath implements SoundFilter {
    private static final double MOST_NOISE = 0.8;
    private static final double MOST_DAMPING = 0.25;

    private final SoundFilter noise;
    private final double damping;
    private final LevelMatch level = new LevelMatch(0.8, 1.5, LevelMatch.VOICE);
    private final SampleQueue dry = new SampleQueue();

    /** @param share 0 (as it is) to 1 (half whispered) */
    public Breath(float share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("breath " + share + " is not within 0 and 1");
        }
        var aspiration = new Cascade(Biquad.highPass(1000, Biquad.FLATTEST), Biquad.highShelf(2500, 0.7, 6));
        noise = share == 0 ? new Series(List.of()) : new NoiseVoice(aspiration, MOST_NOISE * share, 0);
        damping = share == 0 ? 0 : 1 - MOST_DAMPING * share;
    }

    @Override
    public float[] process(float[] samples) {
        if (damping > 0) {
            dry.add(samples);
        }
        return mixed(noise.process(samples));
    }

    @Override
    public float[] finish() {
        return mixed(noise.finish());
    }

    private float[] mixed(float[] wet) {
        if (damping > 0) {
            for (int i = 0; i < wet.length; i++) {
                double both = wet[i] + damping * dry.get(i);
                wet[i] = (float) level.next(dry.get(i), both);
            }
            dry.drop(wet.length);
        }
        return wet;
    }
}
