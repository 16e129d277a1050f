package io.maximin.api.minimax;

import io.maximin.error.ApiException;
import java.util.Arrays;

/** The voices a caller asks for, by origin. Source: spec/speech.md section 7.2. */
enum VoiceType {
    SYSTEM("system"),
    VOICE_CLONING("voice_cloning"),
    VOICE_GENERATION("voice_generation"),
    ALL("all"),
    /** An older value; what it named is no longer among the voices. */
    MUSIC_GENERATION("music_generation"),
    /** An older value; what it named is no longer among the voices. */
    VOICE_SLOTS("voice_slots");

    private final String wire;

    VoiceType(String wire) {
        this.wire = wire;
    }

    static VoiceType of(String wire) {
        return Arrays.stream(values())
                .filter(type -> type.wire.equals(wire))
                .findFirst()
                .orElseThrow(() -> ApiException.invalid("voice_type '" + wire + "' is unknown"));
    }

    /** Whether the answer lists the voices of {@code origin}. */
    boolean asksFor(VoiceType origin) {
        return this == origin || this == ALL;
    }
}
