package io.maximin.api.minimax;

import io.maximin.api.WireObject;
import io.maximin.error.ApiException;

/** What subtitles are wanted. Source: spec/speech.md sections 2.1 and 2.10. */
record SubtitleRequest(boolean wanted, String type) {
    private static final String SENTENCE = "sentence";
    private static final String WORD = "word";
    private static final String WORD_STREAMING = "word_streaming";

    static SubtitleRequest read(WireObject body) {
        return new SubtitleRequest(
                body.flag("subtitle_enable"), body.optionalText("subtitle_type").orElse(SENTENCE));
    }

    /** @throws ApiException if the type is unknown or does not go with the kind of answer */
    SubtitleRequest checked(boolean stream) {
        boolean known = switch (type) {
            case SENTENCE, WORD, WORD_STREAMING -> true;
            default -> false;
        };
        if (!known) {
            throw ApiException.invalid("subtitle_type must be sentence, word or word_streaming, got '" + type + "'");
        }
        if (type.equals(WORD_STREAMING) && !stream) {
            throw ApiException.invalid("subtitle_type word_streaming needs stream to be true");
        }
        return this;
    }

    /** Whether each word has its times. */
    boolean words() {
        return !type.equals(SENTENCE);
    }

    /** Whether subtitles come within the stream. */
    boolean streaming() {
        return wanted && type.equals(WORD_STREAMING);
    }
}
