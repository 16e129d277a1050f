package io.maximin.speech;

import io.maximin.engines.speech.VoiceProfile;
import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import java.util.Optional;
import java.util.function.Function;

/**
 * The voices that speech can have.
 *
 * @param profiles the voice of an id
 */
public record SpeechVoices(Function<String, Optional<VoiceProfile>> profiles) {
    /** @throws ApiException if there is no voice of that id */
    VoiceProfile of(SpeechSettings settings) {
        var shares = settings.voices().stream()
                .map(share -> new VoiceProfile.Weighted(profile(share.voiceId()), share.weight()))
                .toList();
        return shares.size() == 1 ? shares.getFirst().profile() : VoiceProfile.blend(shares);
    }

    private VoiceProfile profile(String voiceId) {
        return profiles.apply(voiceId)
                .orElseThrow(() -> new ApiException(ErrorKind.VOICE_NOT_FOUND, "voice id not exist"));
    }
}
