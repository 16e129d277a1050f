package io.maximin.speech;

import io.maximin.engines.speech.VoiceProfile;
import java.util.Map;
import java.util.Optional;

/** Three voices, and one of OpenAI's names. */
public final class TestVoices {
    public static final String GRACEFUL = "English_Graceful_Lady";

    private static final Map<String, VoiceProfile> VOICES = Map.of(
            GRACEFUL,
            voice("af_heart", 0),
            "female-shaonv",
            voice("zf_xiaobei", 3),
            "Calm_Woman",
            voice("af_bella", -1));

    private TestVoices() {}

    public static Optional<VoiceProfile> find(String id) {
        return Optional.ofNullable(VOICES.get(id));
    }

    /** The id behind a name of OpenAI's. */
    public static Optional<String> openAi(String name) {
        return name.equals("alloy") ? Optional.of("Calm_Woman") : Optional.empty();
    }

    private static VoiceProfile voice(String speaker, float pitch) {
        return new VoiceProfile(Map.of(speaker, 1f), pitch, 1, 1, 1, 0, 0);
    }
}
