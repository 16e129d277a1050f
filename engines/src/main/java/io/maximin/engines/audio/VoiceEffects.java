package io.maximin.engines.audio;

import java.util.Optional;

/**
 * What is done to a voice after it was made.
 *
 * @param intensity -100 (stronger) to 100 (softer)
 * @param timbre -100 (fuller) to 100 (crisper)
 */
public record VoiceEffects(int intensity, int timbre, Optional<SoundEffect> effect) {
    public static final VoiceEffects NONE = new VoiceEffects(0, 0, Optional.empty());

    /** A place or device the voice seems to come from. */
    public enum SoundEffect {
        SPACIOUS_ECHO,
        AUDITORIUM_ECHO,
        LOFI_TELEPHONE,
        ROBOTIC
    }
}
