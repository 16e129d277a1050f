package io.maximin.api.minimax;

import io.maximin.api.WireObject;
import io.maximin.engines.audio.VoiceEffects;
import io.maximin.engines.language.Language;
import io.maximin.engines.reading.ReadingOptions;
import io.maximin.engines.speech.Delivery;
import io.maximin.error.ApiException;
import io.maximin.speech.SpeechModel;
import io.maximin.speech.SpeechSettings;
import java.util.List;
import java.util.Optional;

/**
 * What the speech routes have in common: everything about how to speak, bound by type. Its values are checked when it
 * becomes {@link SpeechSettings}. Source: spec/speech.md sections 2.1 to 2.4 and 8.
 */
record T2aSettings(
        String model,
        VoiceSetting voice,
        TimbreWeights weights,
        AudioSetting audio,
        VoiceModify modify,
        List<ReadingOptions.Replacement> dictionary,
        Optional<String> languageBoost,
        boolean watermark) {

    /** @throws ApiException if a required field is missing or a field has the wrong type */
    static T2aSettings read(WireObject body) {
        return read(body, AudioSetting.read(body));
    }

    /** As {@link #read(WireObject)}, with the sound described elsewhere. */
    static T2aSettings read(WireObject body, AudioSetting audio) {
        var model = body.text("model");
        var weights = TimbreWeights.read(body);
        return new T2aSettings(
                model,
                VoiceSetting.read(body, weights.isEmpty()),
                weights,
                audio,
                VoiceModify.read(body),
                PronunciationDict.read(body),
                body.optionalText("language_boost").filter(language -> !language.isEmpty()),
                body.flag("aigc_watermark"));
    }

    /** @throws ApiException if there is no such model */
    SpeechModel requireKnownModel() {
        return SpeechModel.find(model)
                .orElseThrow(() -> ApiException.invalid("method t2a-v2 not have model: " + model));
    }

    /**
     * The settings of one answer.
     *
     * @throws ApiException if a value is out of range, or the model does not take it
     */
    SpeechSettings toSpeech(boolean stream) {
        var known = requireKnownModel();
        var language = language(known);
        var base = voice.delivery(known);
        var delivery = new Delivery(base.speed(), base.pitchSemitones(), modify.brightness(), base.emotion());
        var reading = new ReadingOptions(
                voice.latex() ? Optional.of(Language.CHINESE) : language,
                voice.normalized(),
                voice.latex(),
                known.interjections(),
                dictionary);
        var format = audio.format(stream);
        var effects = modify.effects();
        boolean modified = modify.appliesTo(format.encoding(), stream);
        return new SpeechSettings(
                known,
                weights.isEmpty() ? voice.voices() : weights.voices(),
                modified ? delivery : base,
                reading,
                modified ? effects : VoiceEffects.NONE,
                format,
                voice.volume(),
                watermark && !stream);
    }

    private Optional<Language> language(SpeechModel known) {
        if (languageBoost.isEmpty() || languageBoost.get().equals("auto")) {
            return Optional.empty();
        }
        var language = Language.labelled(languageBoost.get())
                .orElseThrow(() -> ApiException.invalid("language_boost '" + languageBoost.get() + "' is unknown"));
        if (!known.speaks(language)) {
            throw ApiException.invalid("language_boost '" + language.label() + "' is not supported by " + model);
        }
        return Optional.of(language);
    }
}
