package io.maximin.engines.speech;

import io.maximin.engines.audio.Breath;
import io.maximin.engines.audio.Colour;
import io.maximin.engines.audio.SoundFilter;
import io.maximin.engines.audio.Whisper;
import java.util.Arrays;

/** What is done to the samples of a piece after the model: colour, breath, whispering, level. */
final class Finishing {
    private static final float INAUDIBLE = 0.01f;

    private Finishing() {}

    /** The finished samples, as many as came in. A piece ends in silence, so each has filters of its own. */
    static float[] of(float[] samples, Manner.Finish finish) {
        float[] sound = samples;
        if (Math.abs(finish.colour()) > INAUDIBLE) {
            sound = filtered(sound, new Colour(finish.colour()));
        }
        if (finish.whispered()) {
            sound = filtered(sound, new Whisper());
        } else if (finish.breath() > INAUDIBLE) {
            sound = filtered(sound, new Breath(finish.breath()));
        }
        return louder(sound, (float) Math.pow(10, finish.decibels() / 20));
    }

    private static float[] filtered(float[] samples, SoundFilter filter) {
        float[] filtered = filter.whole(samples);
        return filtered.length == samples.length ? filtered : Arrays.copyOf(filtered, samples.length);
    }

    private static float[] louder(float[] samples, float gain) {
        float[] result = new float[samples.length];
        for (int i = 0; i < samples.length; i++) {
            result[i] = samples[i] * gain;
        }
        return result;
    }
}
