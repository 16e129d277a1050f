package io.maximin.api.openai;

import io.maximin.api.WireObject;
import io.maximin.engines.audio.AudioFormat;
import io.maximin.engines.audio.AudioFormat.Encoding;
import io.maximin.engines.audio.VoiceEffects;
import io.maximin.engines.reading.ReadingOptions;
import io.maximin.engines.speech.Delivery;
import io.maximin.error.ApiException;
import io.maximin.json.JsonFailure;
import io.maximin.speech.SpeechModel;
import io.maximin.speech.SpeechSettings;
import io.maximin.speech.SpeechSettings.VoiceShare;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A request for speech as OpenAI's clients send it. The platform has no such route; its models and voices are named
 * here in its own way or in OpenAI's.
 *
 * @param events whether the audio is wanted as events instead of bytes
 */
record SpeechRequest(String model, String input, String voice, String format, double speed, boolean events) {
    private static final int MOST_CHARACTERS = 10_000;
    private static final int SAMPLE_RATE_HERTZ = 24_000;
    private static final int BITRATE = 128_000;
    private static final float SLOWEST = 0.5f;
    private static final float FASTEST = 2;

    private static final Map<String, SpeechModel> MODELS = Map.of(
            "tts-1", SpeechModel.SPEECH_2_6_TURBO,
            "tts-1-hd", SpeechModel.SPEECH_2_6_HD,
            "gpt-4o-mini-tts", SpeechModel.SPEECH_2_6_TURBO);

    private static final Map<String, Encoding> ENCODINGS = Map.of(
            "mp3", Encoding.MP3,
            "opus", Encoding.OPUS,
            "flac", Encoding.FLAC,
            "wav", Encoding.WAV,
            "pcm", Encoding.PCM);

    /** @throws ApiException if a field is missing, has the wrong type or a value that is not allowed */
    static SpeechRequest read(WireObject body) {
        var model = body.text("model");
        var input = body.text("input");
        if (input.isEmpty()) {
            throw JsonFailure.missing("input");
        }
        var voice =
                body.isText("voice") ? body.text("voice") : body.object("voice").text("id");
        var format = body.optionalText("response_format").orElse("mp3");
        double speed = body.number("speed").orElse(1);
        var stream = body.optionalText("stream_format").orElse("audio");
        return new SpeechRequest(model, input, voice, format, speed, stream.equals("sse")).checked(stream);
    }

    private SpeechRequest checked(String stream) {
        requireKnownModel();
        int length = input.codePointCount(0, input.length());
        if (length >= MOST_CHARACTERS) {
            throw ApiException.invalid("input must be shorter than " + MOST_CHARACTERS + " characters, got " + length);
        }
        if (!(speed >= 0.25 && speed <= 4)) {
            throw ApiException.invalid("speed must be in [0.25, 4], got " + speed);
        }
        if (!stream.equals("audio") && !stream.equals("sse")) {
            throw ApiException.invalid("stream_format must be audio or sse, got '" + stream + "'");
        }
        return this;
    }

    /**
     * How to speak.
     *
     * @param voices the voice id behind a name of OpenAI's
     */
    SpeechSettings toSpeech(Function<String, Optional<String>> voices) {
        var known = requireKnownModel();
        var reading = new ReadingOptions(Optional.empty(), true, false, known.interjections(), List.of());
        float within = Math.clamp((float) speed, SLOWEST, FASTEST);
        return new SpeechSettings(
                known,
                List.of(new VoiceShare(voices.apply(voice).orElse(voice), 1)),
                new Delivery(within, 0, 0, Optional.empty()),
                reading,
                VoiceEffects.NONE,
                new AudioFormat(encoding(), SAMPLE_RATE_HERTZ, BITRATE, 1, false),
                1,
                false);
    }

    private Encoding encoding() {
        var encoding = ENCODINGS.get(format);
        if (encoding == null) {
            throw ApiException.invalid(
                    "response_format '" + format + "' is not supported, use mp3, opus, flac, wav or pcm");
        }
        return encoding;
    }

    private SpeechModel requireKnownModel() {
        return SpeechModel.find(model)
                .or(() -> Optional.ofNullable(MODELS.get(model)))
                .orElseThrow(() -> ApiException.invalid("unknown model '" + model + "'"));
    }
}
