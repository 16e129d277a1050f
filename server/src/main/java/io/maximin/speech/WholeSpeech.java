package io.maximin.speech;

import java.util.List;

/** One text, spoken to its end. */
public record WholeSpeech(AudioData audio, SpeechSummary summary, List<Subtitle> subtitles) {
    public WholeSpeech {
        subtitles = List.copyOf(subtitles);
    }
}
