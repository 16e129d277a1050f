package io.maximin.engines.cutout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.maximin.engines.onnx.Attribute;
import io.maximin.engines.onnx.ElementType;
import io.maximin.engines.onnx.Node;
import io.maximin.engines.onnx.OnnxGraph;
import io.maximin.engines.onnx.Tensor;
import io.maximin.engines.pictures.Bitmap;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A detector that finds what it was told to, in whatever it is shown. */
class BlazeFaceTest {
    private static final int ANCHORS = 896;
    /** In the middle row of the finer grid, the ninth cell: at (68, 68) of 128. */
    private static final int MIDDLE = 2 * (16 * 8 + 8);

    private static OnnxGraph finding(float score) {
        var offsets = new float[ANCHORS * 16];
        var scores = new float[ANCHORS];
        Arrays.fill(scores, -10);
        // The neighbour finds the same face a little less surely.
        for (int anchor : List.of(MIDDLE, MIDDLE + 1)) {
            scores[anchor] = score - (anchor - MIDDLE);
            float[] values = {4, -4, 32, 32, -4, -8, 12, -8};
            System.arraycopy(values, 0, offsets, 16 * anchor, values.length);
        }
        Map<String, ElementType> outputs = new LinkedHashMap<>();
        outputs.put("output0", ElementType.FLOAT);
        outputs.put("output1", ElementType.FLOAT);
        return OnnxGraph.of(
                17,
                List.of(
                        Node.of(
                                "ReduceMean",
                                List.of("input0"),
                                "mean",
                                Attribute.of("axes", new long[] {1, 2, 3}),
                                Attribute.of("keepdims", 0)),
                        Node.of("Mul", List.of("mean", "zero"), "nothing"),
                        Node.of("Add", List.of("offsets", "nothing"), "output0"),
                        Node.of("Add", List.of("scores", "nothing"), "output1")),
                Map.of(
                        "zero", Tensor.floats("zero", new float[] {0}, 1),
                        "offsets", Tensor.floats("offsets", offsets, 1, ANCHORS, 16),
                        "scores", Tensor.floats("scores", scores, 1, ANCHORS, 1)),
                Map.of("input0", ElementType.FLOAT),
                outputs);
    }

    private static Bitmap photo() {
        var argb = new int[256 * 192];
        Arrays.fill(argb, 0xFF808080);
        return new Bitmap(256, 192, argb);
    }

    @Test
    void aFaceIsInThePixelsOfThePhoto() {
        try (var finder = new BlazeFace(finding(3))) {
            assertThat(finder.find(photo())).singleElement().satisfies(face -> {
                assertThat(face.x()).isCloseTo(2 * 72, within(0.01));
                assertThat(face.y()).isCloseTo(2 * 64, within(0.01));
                assertThat(face.size()).isCloseTo(64, within(0.01));
                assertThat(face.tilt()).isCloseTo(0, within(0.01));
                assertThat(face.score()).isCloseTo(0.953, within(0.001));
            });
        }
    }

    @Test
    void whatIsUnlikelyIsNoFace() {
        try (var finder = new BlazeFace(finding(0.5f))) {
            assertThat(finder.find(photo())).isEmpty();
        }
    }
}
