package io.maximin.engines.speech;

/** Too many texts are being spoken at once. */
public final class SpeechOverloadedException extends RuntimeException {
    SpeechOverloadedException(int max) {
        super("already speaking " + max + " texts at once");
    }
}
