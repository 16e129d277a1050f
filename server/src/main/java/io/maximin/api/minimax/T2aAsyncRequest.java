package io.maximin.api.minimax;

import io.maximin.api.WireObject;
import io.maximin.engines.audio.AudioFormat.Encoding;
import io.maximin.error.ApiException;
import io.maximin.json.Json;
import io.maximin.json.JsonFailure;
import io.maximin.speech.SpeechSettings;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request for asynchronous speech. Source: spec/speech.md section 4.1.
 *
 * @param settings the body without its text
 * @param text empty if it is in a file
 */
record T2aAsyncRequest(JsonNode settings, SpeechSettings speech, Optional<String> text, Optional<Long> fileId) {
    private static final int MOST_CHARACTERS = 50_000;
    private static final String TEXT = "text";
    private static final String FILE = "text_file_id";
    private static final Set<Encoding> ENCODINGS = Set.of(Encoding.MP3, Encoding.PCM, Encoding.FLAC);

    /** @throws ApiException if a field is missing, has the wrong type or a value that is not allowed */
    static T2aAsyncRequest read(byte[] bytes) {
        JsonNode tree = Json.tree(bytes);
        var body = WireObject.body(tree);
        var speech = settings(body);
        Optional<String> text = body.optionalText(TEXT).filter(given -> !given.isEmpty());
        Optional<Long> fileId = fileId(body);
        if (text.isPresent() && fileId.isPresent()) {
            throw ApiException.invalid("text and text_file_id exclude each other, send one of the two");
        }
        if (text.isEmpty() && fileId.isEmpty()) {
            throw JsonFailure.missing(TEXT);
        }
        text.ifPresent(T2aAsyncRequest::requireLength);
        var settings = (ObjectNode) tree;
        settings.remove(TEXT);
        return new T2aAsyncRequest(settings, speech, text, fileId);
    }

    /** How to speak; the same whether the body has its text still or not. */
    static SpeechSettings settings(WireObject body) {
        var settings = T2aSettings.read(body, AudioSetting.readAsync(body)).toSpeech(false);
        if (!ENCODINGS.contains(settings.format().encoding())) {
            throw ApiException.invalid("audio_setting.format must be one of "
                    + ENCODINGS.stream().map(Encoding::label).sorted().collect(Collectors.joining(", ")) + ", got '"
                    + settings.format().encoding().label() + "'");
        }
        return settings;
    }

    /** A number, or digits as text; 0 and no text count as none, as some clients send them. */
    private static Optional<Long> fileId(WireObject body) {
        if (!body.isText(FILE)) {
            return body.wholeNumber(FILE).filter(id -> id != 0);
        }
        return Optional.of(body.text(FILE))
                .filter(digits -> !digits.isEmpty())
                .map(digits -> DigitId.read(FILE, digits));
    }

    private static void requireLength(String text) {
        int length = text.codePointCount(0, text.length());
        if (length > MOST_CHARACTERS) {
            throw ApiException.invalid("text must have at most " + MOST_CHARACTERS + " characters, got " + length
                    + "; upload it and send text_file_id instead");
        }
    }
}
