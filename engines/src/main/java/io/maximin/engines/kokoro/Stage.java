package io.maximin.engines.kokoro;

import io.maximin.engines.onnx.ElementType;
import io.maximin.engines.onnx.OnnxGraph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One of the three parts the model's graph is cut into, so that durations, pitch and energy can be changed between
 * them. Names are those of the export's own tensors. Running all three with nothing changed gives the samples of the
 * whole graph. Source: shared/design/kokoro.md section 1.
 */
record Stage(Map<String, ElementType> inputs, List<String> outputs) {
    static final String TOKENS = "tokens";
    static final String STYLE = "style";
    static final String SPEED = "speed";
    static final String DURATIONS = "/encoder/Div_output_0";
    static final String PROSODY_BY_TOKEN = "/encoder/predictor/text_encoder/Concat_4_output_0";
    static final String TEXT_BY_TOKEN = "/encoder/text_encoder/Transpose_2_output_0";
    static final String PROSODY_BY_FRAME = "/encoder/MatMul_output_0";
    static final String TEXT_BY_FRAME = "/encoder/MatMul_1_output_0";
    static final String PITCH = "/encoder/Reshape_output_0";
    static final String ENERGY = "/encoder/Reshape_1_output_0";
    static final String AUDIO = "audio";

    /** Symbols to durations and features, one column each. */
    static final Stage ENCODER = new Stage(
            Map.of(TOKENS, ElementType.INT64, STYLE, ElementType.FLOAT, SPEED, ElementType.FLOAT),
            List.of(DURATIONS, PROSODY_BY_TOKEN, TEXT_BY_TOKEN));

    /** Features of each frame to its pitch and energy. */
    static final Stage PROSODY =
            new Stage(Map.of(PROSODY_BY_FRAME, ElementType.FLOAT, STYLE, ElementType.FLOAT), List.of(PITCH, ENERGY));

    /** Features, pitch and energy of each frame to samples. */
    static final Stage DECODER = new Stage(
            Map.of(
                    TEXT_BY_FRAME,
                    ElementType.FLOAT,
                    PITCH,
                    ElementType.FLOAT,
                    ENERGY,
                    ElementType.FLOAT,
                    STYLE,
                    ElementType.FLOAT),
            List.of(AUDIO));

    /** This part of the whole graph. */
    OnnxGraph of(OnnxGraph whole) {
        Map<String, ElementType> results = new LinkedHashMap<>();
        outputs.forEach(output -> results.put(output, ElementType.FLOAT));
        return whole.cut(inputs, results);
    }
}
