package io.maximin.engines.speech;

import io.maximin.engines.kokoro.Encoding;
import io.maximin.engines.kokoro.KokoroModel;
import io.maximin.engines.kokoro.Prosody;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lets the model say one piece and trims the silence around it. */
final class PieceRenderer {
    /** Kept before the first sound and behind the last, so that soft beginnings and ends are not lost. */
    static final int MARGIN = 480;

    /** The decoder may explode in its very first samples. */
    private static final int UNSAFE = 12;

    private final KokoroModel model;

    PieceRenderer(KokoroModel model) {
        this.model = model;
    }

    /**
     * The words of a piece, beginning and ending within 20 ms of their sound.
     *
     * @return with times in its own samples
     */
    Rendered render(Piece piece, Manner manner) {
        // A smaller speaker is made by speaking slower and lower and playing the result faster.
        float stretch = manner.formant();
        Encoding encoding = model.encode(piece.symbols(), manner.mixture());
        var timing = Timing.of(encoding.durations(), piece.symbols(), manner.pace() / stretch);
        Prosody curves = model.prosody(encoding, timing.frames());
        var melody = manner.melody();
        var lowered = new Manner.Melody(
                melody.semitones() - 12 * (float) (Math.log(stretch) / Math.log(2)),
                melody.range(),
                melody.tremor(),
                melody.energy());
        PitchCurve.shape(curves, lowered, piece.tones(), timing);
        float[] samples = model.decode(encoding, timing.frames(), curves);
        Arrays.fill(samples, 0, Math.min(UNSAFE, samples.length), 0);
        float[] played = FormantShift.of(samples, stretch);
        return trim(piece, timing, played, stretch);
    }

    private static Rendered trim(Piece piece, Timing timing, float[] samples, float stretch) {
        Edges edges = Edges.of(samples);
        int begin = Math.max(0, edges.begin() - MARGIN);
        int end = Math.min(samples.length, edges.end() + MARGIN);
        float[] kept = Arrays.copyOfRange(samples, begin, end);
        fadeMargins(kept, edges.begin() - begin, end - edges.end());
        List<Clip.TimedWord> words = new ArrayList<>();
        for (Piece.PlacedWord word : piece.words()) {
            // The model begins a word within the space before it, as a recogniser hears it.
            int first = Math.max(0, word.begin() - 1);
            int from = Math.clamp(Math.round(timing.sample(first) / stretch) - begin, 0, kept.length);
            int to = Math.clamp(Math.round(timing.sample(word.end()) / stretch) - begin, from, kept.length);
            words.add(new Clip.TimedWord(word.said(), word.source(), from, to));
        }
        return new Rendered(kept, words);
    }

    // What is not loud enough to be a beginning or an end is not to shorten the pause around it either.
    private static void fadeMargins(float[] samples, int before, int behind) {
        for (int i = 0; i < before; i++) {
            samples[i] *= (float) i / before;
        }
        for (int i = 0; i < behind; i++) {
            samples[samples.length - 1 - i] *= (float) i / behind;
        }
    }

    /** Samples of a piece and when its words are heard in them. */
    static final class Rendered {
        private final float[] samples;
        private final List<Clip.TimedWord> words;

        Rendered(float[] samples, List<Clip.TimedWord> words) {
            this.samples = samples;
            this.words = words;
        }

        float[] samples() {
            return samples;
        }

        List<Clip.TimedWord> words() {
            return words;
        }
    }
}
