package io.maximin.api.minimax;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.maximin.api.BaseResp;
import io.maximin.voices.Voice;
import java.util.List;

/**
 * Voices by origin; lists nobody asked for are empty, as clients walk all three. Source: spec/speech.md section 7.2.
 */
record GetVoiceResponse(
        @JsonProperty("system_voice") List<SystemVoice> systemVoice,
        @JsonProperty("voice_cloning") List<SystemVoice> voiceCloning,
        @JsonProperty("voice_generation") List<SystemVoice> voiceGeneration,
        @JsonProperty("base_resp") BaseResp baseResp) {

    record SystemVoice(
            @JsonProperty("voice_id") String voiceId,
            @JsonProperty("voice_name") String voiceName,
            List<String> description,
            @JsonProperty("created_time") String createdTime) {
        private static final String ALWAYS_THERE = "1970-01-01";

        static SystemVoice of(Voice voice) {
            var persona = voice.persona();
            return new SystemVoice(voice.id(), persona.name(), List.of(persona.description()), ALWAYS_THERE);
        }
    }
}
