package io.maximin.speech;

import io.maximin.engines.reading.ReadingOptions;
import io.maximin.engines.speech.Delivery;
import io.maximin.engines.speech.VoiceProfile;
import java.util.Objects;

/**
 * What an engine is to say, and how.
 *
 * @param owner account that asks; while the engine is busy, owners take turns
 * @param text as the caller wrote it, markup included
 */
public record Script(String owner, String text, ReadingOptions reading, VoiceProfile voice, Delivery delivery) {
    public Script {
        Objects.requireNonNull(owner);
        Objects.requireNonNull(text);
        Objects.requireNonNull(reading);
        Objects.requireNonNull(voice);
        Objects.requireNonNull(delivery);
    }
}
