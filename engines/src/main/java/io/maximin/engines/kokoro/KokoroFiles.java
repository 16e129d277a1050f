package io.maximin.engines.kokoro;

import io.maximin.engines.onnx.OnnxGraph;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The files the model runs from, made once from the pulled one: its graph in three stages, the last of them rewritten
 * to be fast. About 200 MB and five seconds.
 */
public final class KokoroFiles {
    /** Changes whenever the same model would give other files. */
    public static final int VERSION = 1;

    private static final String FAST_DECODER = "decoder.onnx";

    private KokoroFiles() {}

    /**
     * Makes all of them in {@code folder}, which exists.
     *
     * @param model the export of Kokoro-82M with dynamically quantised weights
     * @throws io.maximin.engines.onnx.OnnxFormatException if the file is another one
     */
    public static void make(Path model, Path folder) throws IOException {
        OnnxGraph whole = OnnxGraph.read(model);
        Stage.ENCODER.of(whole).write(encoder(folder));
        Stage.PROSODY.of(whole).write(prosody(folder));
        FastDecoder.of(Stage.DECODER.of(whole), ActivationRanges.load()).write(decoder(folder));
    }

    static Path encoder(Path folder) {
        return folder.resolve("encoder.onnx");
    }

    static Path prosody(Path folder) {
        return folder.resolve("prosody.onnx");
    }

    static Path decoder(Path folder) {
        return folder.resolve(FAST_DECODER);
    }
}
