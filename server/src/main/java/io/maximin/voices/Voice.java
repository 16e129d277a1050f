package io.maximin.voices;

import io.maximin.engines.speech.VoiceProfile;
import java.util.List;
import java.util.Objects;

/**
 * A voice every account may use.
 *
 * @param id as the platform spells it, to be matched byte for byte
 * @param spellings further ones of the same id, matched alike
 * @param listed whether lists of voices show it; one that is not speaks all the same
 */
public record Voice(String id, List<String> spellings, boolean listed, Persona persona, VoiceProfile profile) {
    public Voice {
        Objects.requireNonNull(id);
        Objects.requireNonNull(persona);
        Objects.requireNonNull(profile);
        spellings = List.copyOf(spellings);
    }
}
