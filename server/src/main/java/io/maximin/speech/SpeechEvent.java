package io.maximin.speech;

/** What a session reports while it speaks, in order. */
public sealed interface SpeechEvent {

    /** The next bytes of the one file or stream the session makes; never empty. */
    record Audio(AudioData data) implements SpeechEvent {}

    /** A sentence, or a part of a long one, whose sound has been delivered. */
    record Spoken(Subtitle subtitle) implements SpeechEvent {}

    /** The last event. */
    record Finished(SpeechSummary summary) implements SpeechEvent {}
}
