package io.maximin.api.minimax;

import io.maximin.api.WireObject;
import io.maximin.engines.audio.AudioFormat.Encoding;
import io.maximin.engines.audio.VoiceEffects;
import io.maximin.engines.audio.VoiceEffects.SoundEffect;
import io.maximin.error.ApiException;
import java.util.Locale;
import java.util.Optional;

/** {@code voice_modify}. Source: spec/speech.md section 2.4. */
record VoiceModify(int pitch, int intensity, int timbre, Optional<String> soundEffect) {
    private static final String FIELD = "voice_modify";

    static VoiceModify read(WireObject body) {
        return body.optionalObject(FIELD).map(VoiceModify::of).orElse(new VoiceModify(0, 0, 0, Optional.empty()));
    }

    private static VoiceModify of(WireObject modify) {
        return new VoiceModify(
                modify.integer("pitch").orElse(0),
                modify.integer("intensity").orElse(0),
                modify.integer("timbre").orElse(0),
                modify.optionalText("sound_effects").filter(effect -> !effect.isEmpty()));
    }

    /** Other formats are spoken unmodified. */
    boolean appliesTo(Encoding encoding, boolean stream) {
        return switch (encoding) {
            case MP3 -> true;
            case WAV, FLAC -> !stream;
            case PCM, OPUS, MULAW_RAW, MULAW_WAV -> false;
        };
    }

    /** @throws ApiException if the value is out of range */
    int brightness() {
        return within("pitch", pitch);
    }

    /** @throws ApiException if a value is out of range or the effect unknown */
    VoiceEffects effects() {
        return new VoiceEffects(
                within("intensity", intensity), within("timbre", timbre), soundEffect.map(VoiceModify::effect));
    }

    private static int within(String field, int value) {
        if (value < -100 || value > 100) {
            throw ApiException.invalid(FIELD + "." + field + " must be in [-100, 100], got " + value);
        }
        return value;
    }

    private static SoundEffect effect(String name) {
        for (var effect : SoundEffect.values()) {
            if (effect.name().toLowerCase(Locale.ROOT).equals(name)) {
                return effect;
            }
        }
        throw ApiException.invalid(FIELD + ".sound_effects '" + name + "' is unknown");
    }
}
