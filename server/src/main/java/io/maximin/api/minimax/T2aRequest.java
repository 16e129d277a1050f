package io.maximin.api.minimax;

import io.maximin.api.WireObject;
import io.maximin.error.ApiException;
import io.maximin.json.JsonFailure;
import java.util.Optional;

/**
 * A request for speech over HTTP. Source: spec/speech.md section 2.
 *
 * @param voice how to speak
 * @param link whether the audio is to be fetched from a link
 */
record T2aRequest(String text, T2aSettings voice, Output output, boolean link, SubtitleRequest subtitles) {
    private static final int MOST_CHARACTERS = 10_000;

    /** How the answer is to be sent. */
    record Output(boolean stream, boolean aggregated) {}

    /** @throws ApiException if a field is missing, has the wrong type or a value that is not allowed */
    static T2aRequest read(WireObject body) {
        var settings = T2aSettings.read(body);
        var text = body.text("text");
        if (text.isEmpty()) {
            throw JsonFailure.missing("text");
        }
        boolean stream = body.flag("stream");
        boolean excluded = body.optionalObject("stream_options")
                .map(options -> options.flag("exclude_aggregated_audio"))
                .orElse(false);
        var format = body.optionalText("output_format");
        var subtitles = SubtitleRequest.read(body);
        settings.requireKnownModel();
        requireLength(text);
        boolean link = isLink(format) && !stream;
        return new T2aRequest(text, settings, new Output(stream, !excluded), link, subtitles.checked(stream));
    }

    private static void requireLength(String text) {
        int length = text.codePointCount(0, text.length());
        if (length >= MOST_CHARACTERS) {
            throw ApiException.invalid("text must be shorter than " + MOST_CHARACTERS + " characters, got " + length);
        }
    }

    private static boolean isLink(Optional<String> format) {
        return switch (format.orElse("hex")) {
            case "hex" -> false;
            case "url" -> true;
            default -> throw ApiException.invalid("output_format must be hex or url, got '" + format.orElse("") + "'");
        };
    }
}
