package io.maximin.engines.audio;

import io.maximin.engines.audio.VoiceEffects.SoundEffect;
import io.maximin.engines.speech.Sound;
import java.util.ArrayList;
import java.util.List;

/**
 * Does to a voice what {@link VoiceEffects} says: intensity, then timbre, then one effect, kept about as loud as it
 * was and below full scale. The echoes make the sound longer by {@link #tailSamples}.
 */
public final class VoiceChain implements SoundFilter {
    private static final double CEILING = 0.98;

    private final SoundFilter stages;

    /** @throws IllegalArgumentException if a value is not within -100 and 100 */
    public VoiceChain(VoiceEffects effects) {
        var made = new ArrayList<SoundFilter>();
        made.addAll(intensity(share(effects.intensity())));
        made.addAll(timbre(share(effects.timbre())));
        effects.effect().ifPresent(effect -> made.add(effect(effect)));
        if (!made.isEmpty()) {
            made.add(new Limiter(Sound.SAMPLE_RATE_HERTZ, CEILING, 0.005, 0.06));
        }
        stages = new Series(made);
    }

    /** By how much an effect makes a sound longer. */
    public static int tailSamples(VoiceEffects effects) {
        return effects.effect()
                .map(effect -> switch (effect) {
                    case SPACIOUS_ECHO -> Echo.TAIL;
                    case AUDITORIUM_ECHO -> Hall.TAIL;
                    case LOFI_TELEPHONE, ROBOTIC -> 0;
                })
                .orElse(0);
    }

    @Override
    public float[] process(float[] samples) {
        return stages.process(samples);
    }

    @Override
    public float[] finish() {
        return stages.finish();
    }

    private static double share(int hundredths) {
        if (Math.abs(hundredths) > 100) {
            throw new IllegalArgumentException("effect strength " + hundredths + " is not within -100 and 100");
        }
        return hundredths / 100.0;
    }

    /** A strong voice is dense and pressed, its overtones near; a soft one is airy, mild and a little quieter. */
    private static List<SoundFilter> intensity(double share) {
        if (share > 0) {
            var mild = new Equaliser(
                    -2 * share, Biquad.highShelf(2000, 0.6, -9 * share), Biquad.lowShelf(180, 0.7, -2 * share));
            return List.of(new Breath((float) (0.45 * share)), mild);
        }
        if (share < 0) {
            var pressed = new Equaliser(0, Biquad.peak(2700, 0.7, -7 * share), Biquad.lowShelf(200, 0.7, 3 * share));
            return List.of(pressed, new Compressor(0.12, 1 - 2 * share, 0.004, 0.09), new Gain(1 - 0.75 * share));
        }
        return List.of();
    }

    private static List<SoundFilter> timbre(double share) {
        if (share == 0) {
            return List.of();
        }
        double lows = share < 0 ? -8 * share : -5 * share;
        double highs = share < 0 ? 7 * share : 9 * share;
        return List.of(new Equaliser(0, Biquad.lowShelf(260, 0.6, lows), Biquad.highShelf(3000, 0.6, highs)));
    }

    private static SoundFilter effect(SoundEffect effect) {
        return switch (effect) {
            case SPACIOUS_ECHO -> new Echo();
            case AUDITORIUM_ECHO -> new Hall();
            case LOFI_TELEPHONE -> new Telephone();
            case ROBOTIC -> new Robot();
        };
    }
}
