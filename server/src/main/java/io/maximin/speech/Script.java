package io.maximin.speech;

import io.maximin.engines.reading.ReadingOptions;
import io.maximin.engines.speech.Delivery;
import io.maximin.engines.speech.Listener;
import io.maximin.engines.speech.VoiceProfile;
import java.util.Objects;

/**
 * What an engine is to say, and how.
 *
 * @param text as the caller wrote it, markup included
 */
public record Script(Listener listener, String text, ReadingOptions reading, VoiceProfile voice, Delivery delivery) {
    public Script {
        Objects.requireNonNull(listener);
        Objects.requireNonNull(text);
        Objects.requireNonNull(reading);
        Objects.requireNonNull(voice);
        Objects.requireNonNull(delivery);
    }
}
