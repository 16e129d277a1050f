package io.maximin.voices;

/** A table of voices is wrong; the message names file, line and column. */
public final class VoiceTableException extends RuntimeException {
    VoiceTableException(String message) {
        super(message);
    }
}
