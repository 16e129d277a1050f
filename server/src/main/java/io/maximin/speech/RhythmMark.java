package io.maximin.speech;

import io.maximin.engines.speech.Sound;
import java.util.List;

/** The rhythm that tells listeners a machine spoke: "AI" in Morse code, after a short silence. */
final class RhythmMark {
    /** In dots; 0 is the gap between two letters. */
    private static final List<Integer> TONES = List.of(1, 3, 0, 1, 1);

    private static final int DOT = Sound.SAMPLE_RATE_HERTZ * 90 / 1000;
    private static final int SILENCE = Sound.SAMPLE_RATE_HERTZ * 300 / 1000;
    private static final int EDGE = Sound.SAMPLE_RATE_HERTZ * 5 / 1000;
    private static final double HERTZ = 660;
    private static final double LEVEL = 0.2;

    private RhythmMark() {}

    /** Mono at {@link Sound#SAMPLE_RATE_HERTZ}. */
    static float[] samples() {
        int length = SILENCE;
        for (int dots : TONES) {
            length += (dots + 1) * DOT;
        }
        var samples = new float[length];
        int at = SILENCE;
        for (int dots : TONES) {
            beep(samples, at, dots * DOT);
            at += (dots + 1) * DOT;
        }
        return samples;
    }

    private static void beep(float[] samples, int at, int length) {
        for (int i = 0; i < length; i++) {
            double edge = Math.min(1, Math.min(i, length - 1 - i) / (double) EDGE);
            samples[at + i] = (float) (LEVEL * edge * Math.sin(2 * Math.PI * HERTZ * i / Sound.SAMPLE_RATE_HERTZ));
        }
    }
}
