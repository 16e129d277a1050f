package io.maximin.engines.speech;

import io.maximin.engines.kokoro.KokoroModel;

/** How many frames each symbol of a piece takes, and where in the samples each begins. */
final class Timing {
    /** The model says a symbol that much before its frames. Source: shared/design/kokoro.md section 2. */
    private static final int LATE_FRAMES = 3;

    /**
     * Pads are silence and are not hurried. The one in front is kept as the model wants it, which is up to 25 frames:
     * with fewer the speaker swallows the first consonant.
     */
    private static final int LEADING_PAD = 40;

    private static final int TRAILING_PAD = 8;

    /** A mark at the end of a piece is silence too, and pauses are made of zeros. */
    private static final int MARK = 8;

    private final int[] frames;
    private final int[] begins;

    private Timing(int[] frames) {
        this.frames = frames;
        this.begins = new int[frames.length + 1];
        for (int i = 0; i < frames.length; i++) {
            begins[i + 1] = begins[i] + frames[i];
        }
    }

    /**
     * @param durations as the model predicts them, pads included
     * @param symbols between the pads
     * @param pace speed, 1 as the model speaks
     */
    static Timing of(float[] durations, String symbols, float pace) {
        int[] frames = new int[durations.length];
        double owed = 0;
        for (int i = 1; i < frames.length - 1; i++) {
            double wanted = durations[i] / pace;
            // The remainder of each rounding goes to the next symbol, so that the pace holds over the whole.
            frames[i] = Math.max(1, (int) Math.round(wanted + owed));
            owed = Math.clamp(owed + wanted - frames[i], -1, 1);
        }
        int last = frames.length - 1;
        frames[0] = Math.clamp(Math.round(durations[0]), 1, LEADING_PAD);
        frames[last] = Math.clamp(Math.round(durations[last]), 1, TRAILING_PAD);
        if (!symbols.isEmpty() && ".,!?;:—…".indexOf(symbols.charAt(symbols.length() - 1)) >= 0) {
            frames[last - 1] = Math.min(frames[last - 1], MARK);
        }
        return new Timing(frames);
    }

    /** Of each token, pads included. */
    int[] frames() {
        return frames;
    }

    int totalFrames() {
        return begins[frames.length];
    }

    /** The first frame of a symbol; of the one behind the last, the frame behind it. */
    int firstFrame(int symbol) {
        return begins[symbol + 1];
    }

    /** The sample with which a symbol is heard to begin. */
    int sample(int symbol) {
        return Math.max(0, firstFrame(symbol) - LATE_FRAMES) * KokoroModel.SAMPLES_PER_FRAME;
    }
}
