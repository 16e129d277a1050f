package io.maximin.engines.audio;

import io.maximin.engines.speech.Sound;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a voice louder or quieter. Up to full scale it is plain amplification; beyond, a compressor, a bend for what
 * still jumps out, and a limiter that looks 5 ms ahead let loudness grow where peaks cannot.
 */
public final class Volume implements SoundFilter {
    private static final double CEILING = 0.98;
    private static final double MOST = 10;

    private final SoundFilter stages;

    /** @param volume above 0, up to 10; 1 leaves the sound as it is */
    public Volume(float volume) {
        if (!(volume > 0 && volume <= MOST)) {
            throw new IllegalArgumentException("volume " + volume + " is not above 0 and up to 10");
        }
        var made = new ArrayList<SoundFilter>();
        if (volume != 1) {
            made.add(new Gain(volume));
        }
        if (volume > 1) {
            made.add(new Compressor(0.5, 2.5, 0.002, 0.15));
            made.add(new Saturation(1, 1.8));
            made.add(new Limiter(Sound.SAMPLE_RATE_HERTZ, CEILING, 0.005, 0.06));
        }
        stages = new Series(List.copyOf(made));
    }

    @Override
    public float[] process(float[] samples) {
        return stages.process(samples);
    }

    @Override
    public float[] finish() {
        return stages.finish();
    }
}
