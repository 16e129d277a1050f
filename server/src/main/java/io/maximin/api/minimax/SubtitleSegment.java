package io.maximin.api.minimax;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.maximin.speech.Subtitle;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One element of a subtitle file, field by field as in spec/speech.md section 2.10. */
record SubtitleSegment(
        String text,
        @JsonProperty("pronounce_text") String pronounceText,
        @JsonProperty("time_begin") double timeBegin,
        @JsonProperty("time_end") double timeEnd,
        @JsonProperty("text_begin") int textBegin,
        @JsonProperty("text_end") int textEnd,
        @JsonProperty("pronounce_text_begin") int pronounceTextBegin,
        @JsonProperty("pronounce_text_end") int pronounceTextEnd,
        @JsonProperty("is_final_segment") boolean isFinalSegment,

        @JsonProperty("timestamped_words") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        List<Word> timestampedWords) {

    record Word(
            String word,
            @JsonProperty("word_begin") int wordBegin,
            @JsonProperty("word_end") int wordEnd,
            @JsonProperty("pronounce_word") String pronounceWord,
            @JsonProperty("pronounce_word_begin") int pronounceWordBegin,
            @JsonProperty("pronounce_word_end") int pronounceWordEnd,
            @JsonProperty("time_begin") double timeBegin,
            @JsonProperty("time_end") double timeEnd) {

        static Word of(Subtitle.Word word) {
            return new Word(
                    word.text(),
                    word.place().begin(),
                    word.place().end(),
                    word.pronounced(),
                    word.pronouncedPlace().begin(),
                    word.pronouncedPlace().end(),
                    word.time().begin(),
                    word.time().end());
        }
    }

    /** All of a file; the last one is the final segment. */
    static List<SubtitleSegment> file(List<Subtitle> subtitles, boolean words) {
        var segments = new ArrayList<SubtitleSegment>();
        for (var subtitle : subtitles) {
            segments.add(of(subtitle, words, segments.size() == subtitles.size() - 1));
        }
        return segments;
    }

    static SubtitleSegment of(Subtitle subtitle, boolean words, boolean last) {
        return new SubtitleSegment(
                subtitle.text(),
                subtitle.pronounced(),
                subtitle.time().begin(),
                subtitle.time().end(),
                subtitle.place().begin(),
                subtitle.place().end(),
                subtitle.pronouncedPlace().begin(),
                subtitle.pronouncedPlace().end(),
                last,
                words ? subtitle.words().stream().map(Word::of).toList() : null);
    }
}
