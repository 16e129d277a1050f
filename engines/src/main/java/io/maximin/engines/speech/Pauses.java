package io.maximin.engines.speech;

import java.time.Duration;

/** How long it is silent between two pieces. */
final class Pauses {
    private static final Duration CLAUSE = Duration.ofMillis(180);
    private static final Duration SENTENCE = Duration.ofMillis(360);
    private static final Duration PARAGRAPH = Duration.ofMillis(720);

    private Pauses() {}

    /**
     * Samples of silence to put behind a piece, whose own margins, and those of the next, count towards the pause.
     *
     * @param scale of the pauses whose length is not set by the caller
     */
    static int samples(Piece.End end, float scale) {
        return switch (end) {
            case Piece.End.Running _ -> 0;
            case Piece.End.Clause _ -> scaled(CLAUSE, scale);
            case Piece.End.SentenceEnd(boolean paragraph) -> scaled(paragraph ? PARAGRAPH : SENTENCE, scale);
            case Piece.End.Pause(Duration length, boolean _) -> scaled(length, 1);
        };
    }

    private static int scaled(Duration pause, float scale) {
        double samples = pause.toNanos() / 1e9 * Sound.SAMPLE_RATE_HERTZ * scale;
        return Math.max(0, (int) Math.round(samples) - 2 * PieceRenderer.MARGIN);
    }
}
