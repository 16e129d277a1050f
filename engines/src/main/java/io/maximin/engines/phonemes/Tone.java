package io.maximin.engines.phonemes;

import java.util.List;

/**
 * The melody of one syllable of a tone language.
 *
 * @param begin index of its first symbol in {@link SpokenWord#symbols}
 * @param end index behind its last symbol
 * @param semitones the pitch, in semitones from the middle of the speaker's range, at equal distances over the voiced
 *     part of the syllable; at least one
 */
public record Tone(int begin, int end, List<Float> semitones) {
    public Tone {
        semitones = List.copyOf(semitones);
        if (begin < 0 || end <= begin || semitones.isEmpty()) {
            throw new IllegalArgumentException("no tone: " + begin + " to " + end + " " + semitones);
        }
    }
}
