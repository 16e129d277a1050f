package io.maximin.speech;

import io.maximin.engines.audio.AudioFormat;
import io.maximin.engines.audio.VoiceEffects;
import io.maximin.engines.reading.ReadingOptions;
import io.maximin.engines.speech.Delivery;
import java.util.List;
import java.util.Objects;

/**
 * How a caller wants to be spoken for.
 *
 * @param voices one, or several to be blended; not empty
 * @param volume above 0, up to 10; 1 as the voice speaks
 * @param watermark whether a rhythm at the end tells that a machine spoke
 */
public record SpeechSettings(
        SpeechModel model,
        List<VoiceShare> voices,
        Delivery delivery,
        ReadingOptions reading,
        VoiceEffects effects,
        AudioFormat format,
        float volume,
        boolean watermark) {
    public SpeechSettings {
        Objects.requireNonNull(model);
        voices = List.copyOf(voices);
        if (voices.isEmpty()) {
            throw new IllegalArgumentException("nobody speaks");
        }
        Objects.requireNonNull(delivery);
        Objects.requireNonNull(reading);
        Objects.requireNonNull(effects);
        Objects.requireNonNull(format);
    }

    /**
     * A voice and its part in a blend.
     *
     * @param weight at least 1, relative to the others
     */
    public record VoiceShare(String voiceId, int weight) {
        public VoiceShare {
            Objects.requireNonNull(voiceId);
        }
    }
}
