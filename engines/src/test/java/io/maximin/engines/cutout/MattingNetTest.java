package io.maximin.engines.cutout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.maximin.engines.cutout.MattingNet.Tones;
import io.maximin.engines.onnx.Attribute;
import io.maximin.engines.onnx.ElementType;
import io.maximin.engines.onnx.Node;
import io.maximin.engines.onnx.OnnxFormatException;
import io.maximin.engines.onnx.OnnxGraph;
import io.maximin.engines.onnx.Tensor;
import io.maximin.engines.pictures.Bitmap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Graphs of a few nodes in the form of matting networks. */
class MattingNetTest {
    private static final Tones PLAIN = new Tones(List.of(0.0, 0.0, 0.0), List.of(1.0, 1.0, 1.0));

    @TempDir
    private Path folder;

    private Path file(OnnxGraph graph) throws IOException {
        var file = folder.resolve("matting.onnx");
        graph.write(file);
        return file;
    }

    /** The mean of the colours, times a factor. */
    private static OnnxGraph mean(float factor) {
        return OnnxGraph.of(
                17,
                List.of(
                        Node.of(
                                "ReduceMean",
                                List.of("picture"),
                                "mean",
                                Attribute.of("axes", new long[] {1}),
                                Attribute.of("keepdims", 1)),
                        Node.of("Mul", List.of("mean", "factor"), "mask")),
                Map.of("factor", Tensor.floats("factor", new float[] {factor}, 1)),
                Map.of("picture", ElementType.FLOAT),
                Map.of("mask", ElementType.FLOAT));
    }

    /** White to the left, black to the right. */
    private static Bitmap halves() {
        var argb = new int[60 * 20];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = i % 60 < 30 ? 0xFFFFFFFF : 0xFF000000;
        }
        return new Bitmap(60, 20, argb);
    }

    @Test
    void theMaskHasTheSizeThatWasChosen() throws IOException {
        try (var net = MattingNet.load(file(mean(1)), PLAIN, 32, 1)) {
            var mask = net.segment(halves());

            assertThat(mask.width()).isEqualTo(32);
            assertThat(mask.height()).isEqualTo(32);
            assertThat(mask.inside(4, 16)).isTrue();
            assertThat(mask.inside(28, 16)).isFalse();
        }
    }

    @Test
    void coloursAreTonedBeforeAndLogitsMadeSharesAfter() throws IOException {
        var red = new int[16];
        Arrays.fill(red, 0xFFFF0000);

        try (var net = MattingNet.load(file(mean(6)), Tones.IMAGE_NET, 16, 1)) {
            double mean = ((1 - 0.485) / 0.229 - 0.456 / 0.224 - 0.406 / 0.225) / 3;

            assertThat(net.segment(new Bitmap(4, 4, red)).values()[0])
                    .isEqualTo((float) (1 / (1 + Math.exp(-6 * mean))), within(1e-5f));
        }
    }

    @Test
    void aGraphOfTwoInputsIsRefused() throws IOException {
        var two = OnnxGraph.of(
                17,
                List.of(Node.of("Add", List.of("a", "b"), "mask")),
                Map.of(),
                Map.of("a", ElementType.FLOAT, "b", ElementType.FLOAT),
                Map.of("mask", ElementType.FLOAT));
        var file = file(two);

        assertThatThrownBy(() -> MattingNet.load(file, PLAIN, 0, 1))
                .isInstanceOf(OnnxFormatException.class)
                .hasMessageContaining("takes 2 inputs");
    }

    @Test
    void anAnswerThatIsNoMaskIsRefused() throws IOException {
        var same = OnnxGraph.of(
                17,
                List.of(Node.of("Identity", List.of("picture"), "mask")),
                Map.of(),
                Map.of("picture", ElementType.FLOAT),
                Map.of("mask", ElementType.FLOAT));

        try (var net = MattingNet.load(file(same), PLAIN, 16, 1)) {
            assertThatThrownBy(() -> net.segment(halves()))
                    .isInstanceOf(OnnxFormatException.class)
                    .hasMessageContaining("is no mask");
        }
    }

    @Test
    void tonesOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new Tones(List.of(0.5), List.of(1.0, 1.0, 1.0)))
                .hasMessageContaining("mean must be three numbers");
        assertThatThrownBy(() -> new Tones(List.of(0.5, 0.5, 0.5), List.of(1.0, 0.0, 1.0)))
                .hasMessageContaining("deviation must be three numbers");
    }
}
