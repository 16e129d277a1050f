package io.maximin.api.minimax;

import io.maximin.api.WireObject;
import io.maximin.engines.speech.Delivery;
import io.maximin.engines.speech.Delivery.Emotion;
import io.maximin.error.ApiException;
import io.maximin.json.JsonFailure;
import io.maximin.speech.SpeechModel;
import io.maximin.speech.SpeechSettings.VoiceShare;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code voice_setting}, and its fields that some clients put beside it. Source: spec/speech.md section 2.2. */
record VoiceSetting(
        String voiceId,
        double speed,
        double vol,
        int pitch,
        Optional<String> emotion,
        Optional<Boolean> normalization,
        boolean latex) {
    private static final String FIELD = "voice_setting";
    private static final VoiceSetting PLAIN = new VoiceSetting("", 1, 1, 0, Optional.empty(), Optional.empty(), false);

    private static final Map<String, Emotion> EMOTIONS = Map.of(
            "happy", Emotion.HAPPY,
            "sad", Emotion.SAD,
            "angry", Emotion.ANGRY,
            "fearful", Emotion.FEARFUL,
            "disgusted", Emotion.DISGUSTED,
            "surprised", Emotion.SURPRISED,
            "calm", Emotion.CALM,
            "neutral", Emotion.CALM,
            "fluent", Emotion.FLUENT,
            "whisper", Emotion.WHISPER);

    /** @param voiceNeeded whether nothing else says whose voice it is */
    static VoiceSetting read(WireObject body, boolean voiceNeeded) {
        var given = body.optionalObject(FIELD);
        if (given.isEmpty() && voiceNeeded) {
            throw JsonFailure.missing(FIELD);
        }
        Optional<Boolean> normalization = normalization(body);
        boolean latex = body.flag("latex_read");
        var setting = given.map(VoiceSetting::read).orElse(PLAIN);
        if (voiceNeeded && setting.voiceId.isEmpty()) {
            throw JsonFailure.missing(FIELD + ".voice_id");
        }
        return new VoiceSetting(
                setting.voiceId,
                setting.speed,
                setting.vol,
                setting.pitch,
                setting.emotion,
                setting.normalization.or(() -> normalization),
                setting.latex || latex);
    }

    private static VoiceSetting read(WireObject setting) {
        return new VoiceSetting(
                setting.optionalText("voice_id").orElse(""),
                setting.number("speed").orElse(1),
                setting.number("vol").orElse(1),
                setting.integer("pitch").orElse(0),
                setting.optionalText("emotion").filter(emotion -> !emotion.isEmpty()),
                normalization(setting),
                setting.flag("latex_read"));
    }

    private static Optional<Boolean> normalization(WireObject object) {
        Optional<Boolean> first = object.optionalFlag("text_normalization");
        Optional<Boolean> second = object.optionalFlag("english_normalization");
        return first.isPresent() && second.isPresent()
                ? Optional.of(first.get() || second.get())
                : first.or(() -> second);
    }

    /** Unless a caller says no: a sum of money read without its currency helps nobody. */
    boolean normalized() {
        return normalization.orElse(true);
    }

    List<VoiceShare> voices() {
        return List.of(new VoiceShare(voiceId, 1));
    }

    float volume() {
        if (vol > 0 && vol <= 10) {
            return (float) vol;
        }
        throw ApiException.invalid(FIELD + ".vol must be in (0, 10], got " + vol);
    }

    /** @throws ApiException if a value is out of range or the model does not take the emotion */
    Delivery delivery(SpeechModel model) {
        if (!(speed >= 0.5 && speed <= 2)) {
            throw ApiException.invalid(FIELD + ".speed must be in [0.5, 2], got " + speed);
        }
        volume();
        if (pitch < -12 || pitch > 12) {
            throw ApiException.invalid(FIELD + ".pitch must be in [-12, 12], got " + pitch);
        }
        return new Delivery((float) speed, pitch, 0, emotion.map(name -> emotion(name, model)));
    }

    private static Emotion emotion(String name, SpeechModel model) {
        return Optional.ofNullable(EMOTIONS.get(name))
                .filter(model::takes)
                .orElseThrow(() -> ApiException.invalid("invalid params: voice_setting emotion"));
    }
}
