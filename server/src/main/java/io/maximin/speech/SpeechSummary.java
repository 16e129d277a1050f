package io.maximin.speech;

import io.maximin.engines.audio.AudioFormat;

/**
 * What was spoken.
 *
 * @param bitrate really used, in bits per second; nominal where it varies
 * @param millis length of the sound
 * @param bytes of the encoded sound
 */
public record SpeechSummary(AudioFormat format, int bitrate, long millis, long bytes, CharacterCount count) {

    /** What came after {@code earlier}, a summary of the same session. */
    public SpeechSummary since(SpeechSummary earlier) {
        return new SpeechSummary(
                format, bitrate, millis - earlier.millis, bytes - earlier.bytes, count.minus(earlier.count));
    }
}
