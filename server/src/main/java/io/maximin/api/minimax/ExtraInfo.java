package io.maximin.api.minimax;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.maximin.speech.SpeechSummary;

/** Figures of an answer. Source: spec/speech.md section 2.7. */
record ExtraInfo(
        @JsonProperty("audio_length") long audioLength,
        @JsonProperty("audio_sample_rate") int audioSampleRate,
        @JsonProperty("audio_size") long audioSize,
        int bitrate,
        @JsonProperty("word_count") int wordCount,
        @JsonProperty("invisible_character_ratio") Number invisibleCharacterRatio,
        @JsonProperty("usage_characters") int usageCharacters,
        @JsonProperty("audio_format") String audioFormat,
        @JsonProperty("audio_channel") int audioChannel) {

    static ExtraInfo of(SpeechSummary summary) {
        var count = summary.count();
        return new ExtraInfo(
                summary.millis(),
                summary.format().sampleRateHertz(),
                summary.bytes(),
                summary.bitrate(),
                count.words(),
                ratio(count.invisibleRatio()),
                count.usage(),
                summary.format().encoding().label(),
                summary.format().channels());
    }

    /** Every example shows a whole 0, which a client may have taken for the type. */
    private static Number ratio(double ratio) {
        if (ratio == 0) {
            return 0;
        }
        return ratio;
    }
}
