package io.maximin.engines.kokoro;

import io.maximin.engines.onnx.OnnxSession;
import io.maximin.engines.onnx.OnnxSession.Values;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Kokoro-82M in three steps: {@link #encode} a text's symbols to durations, {@link #prosody} to pitch and energy,
 * {@link #decode} to samples. What lies between the steps may be changed. Each call computes on the calling thread;
 * several platform threads may call at once.
 *
 * <p>One frame is 25 ms (600 samples at 24 kHz); pitch and energy have two values for each frame.
 */
public final class KokoroModel implements AutoCloseable {
    public static final int SAMPLE_RATE_HERTZ = 24_000;
    public static final int SAMPLES_PER_FRAME = 600;

    /** Most symbols of one text. */
    public static final int MAX_SYMBOLS = 508;

    private static final int PROSODY_FEATURES = 640;
    private static final int TEXT_FEATURES = 512;

    private final OnnxSession encoder;
    private final OnnxSession prosody;
    private final OnnxSession decoder;
    private final Speakers speakers;

    private KokoroModel(OnnxSession encoder, OnnxSession prosody, OnnxSession decoder, Speakers speakers) {
        this.encoder = encoder;
        this.prosody = prosody;
        this.decoder = decoder;
        this.speakers = speakers;
    }

    /**
     * Loads the files of {@link KokoroFiles}; about a second.
     *
     * @param files the folder {@link KokoroFiles#make} filled
     * @param speakers the folder of the style vectors
     */
    public static KokoroModel load(Path files, Path speakers) {
        return load(files, KokoroFiles.decoder(files), speakers);
    }

    static KokoroModel load(Path files, Path decoder, Path speakers) {
        return new KokoroModel(
                OnnxSession.load(KokoroFiles.encoder(files)),
                OnnxSession.load(KokoroFiles.prosody(files)),
                OnnxSession.load(decoder),
                new Speakers(speakers));
    }

    /**
     * How long each symbol takes.
     *
     * @param symbols 1 to {@link #MAX_SYMBOLS} of the {@link Vocabulary}
     * @param mixture speakers and their relative weights
     * @throws IllegalArgumentException if a symbol or speaker is unknown, or there are too many symbols
     */
    public Encoding encode(String symbols, Map<String, Float> mixture) {
        if (symbols.isEmpty() || symbols.length() > MAX_SYMBOLS) {
            throw new IllegalArgumentException(symbols.length() + " symbols, must be 1 to " + MAX_SYMBOLS);
        }
        var style = new Values.Floats(speakers.style(mixture, symbols.length()), 1, Speakers.STYLE_SIZE);
        long[] tokens = Vocabulary.tokens(symbols);
        List<Values.Floats> results = encoder.run(
                Map.of(
                        Stage.TOKENS,
                        new Values.Longs(tokens, 1, tokens.length),
                        Stage.STYLE,
                        style,
                        Stage.SPEED,
                        new Values.Floats(new float[] {1}, 1)),
                Stage.ENCODER.outputs());
        return new Encoding(
                style, results.get(0).data(), results.get(1), results.get(2).data());
    }

    /**
     * Pitch and energy for durations of the caller's choice.
     *
     * @param frames of each symbol, pads included, each at least 1
     */
    public Prosody prosody(Encoding encoding, int[] frames) {
        int total = total(frames);
        // One row of 640 for each symbol comes in, one column for each frame goes on.
        float[] byFrame = new float[PROSODY_FEATURES * total];
        float[] byToken = encoding.prosodyByToken().data();
        int frame = 0;
        for (int token = 0; token < frames.length; token++) {
            for (int i = 0; i < frames[token]; i++, frame++) {
                for (int feature = 0; feature < PROSODY_FEATURES; feature++) {
                    byFrame[feature * total + frame] = byToken[token * PROSODY_FEATURES + feature];
                }
            }
        }
        List<Values.Floats> results = prosody.run(
                Map.of(
                        Stage.PROSODY_BY_FRAME,
                        new Values.Floats(byFrame, 1, PROSODY_FEATURES, total),
                        Stage.STYLE,
                        encoding.style()),
                Stage.PROSODY.outputs());
        return new Prosody(results.get(0).data(), results.get(1).data());
    }

    /**
     * The sound.
     *
     * @param frames as given to {@link #prosody}
     * @return {@link #SAMPLES_PER_FRAME} samples for each frame
     */
    public float[] decode(Encoding encoding, int[] frames, Prosody curves) {
        return decoder.run(decoderInputs(encoding, frames, curves), Stage.DECODER.outputs())
                .getFirst()
                .data();
    }

    /** What the decoder is given for a text the model says as it likes. */
    Map<String, Values> decoderInputs(String symbols, Map<String, Float> mixture) {
        Encoding encoding = encode(symbols, mixture);
        int[] frames = new int[encoding.durations().length];
        for (int i = 0; i < frames.length; i++) {
            frames[i] = Math.max(1, Math.round(encoding.durations()[i]));
        }
        return decoderInputs(encoding, frames, prosody(encoding, frames));
    }

    private static Map<String, Values> decoderInputs(Encoding encoding, int[] frames, Prosody curves) {
        int total = total(frames);
        float[] byFrame = new float[TEXT_FEATURES * total];
        for (int feature = 0; feature < TEXT_FEATURES; feature++) {
            int from = feature * frames.length;
            int to = feature * total;
            for (int token = 0; token < frames.length; token++) {
                for (int i = 0; i < frames[token]; i++) {
                    byFrame[to++] = encoding.textByToken()[from + token];
                }
            }
        }
        return Map.of(
                Stage.TEXT_BY_FRAME,
                new Values.Floats(byFrame, 1, TEXT_FEATURES, total),
                Stage.PITCH,
                new Values.Floats(curves.pitchHertz(), 1, curves.pitchHertz().length),
                Stage.ENERGY,
                new Values.Floats(curves.energy(), 1, curves.energy().length),
                Stage.STYLE,
                encoding.style());
    }

    private static int total(int[] frames) {
        int total = 0;
        for (int count : frames) {
            total += count;
        }
        return total;
    }

    @Override
    public void close() {
        try (encoder;
                prosody) {
            decoder.close();
        }
    }
}
