package io.maximin.engines.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import io.maximin.engines.onnx.OnnxSession.Values;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxGraphTest {
    @TempDir
    private Path folder;

    // y = x + 2, z = y * y, w = z + unused
    private static OnnxGraph graph() throws IOException {
        return new OnnxGraph(
                header(),
                List.of(
                        Node.of("Add", List.of("x", "two"), "y"),
                        Node.of("Mul", List.of("y", "y"), "z"),
                        Node.of("Add", List.of("z", "hundred"), "w")),
                Map.of(
                        "two", Tensor.floats("two", new float[] {2}),
                        "hundred", Tensor.floats("hundred", new float[] {100})),
                Map.of("x", ElementType.FLOAT),
                Map.of("w", ElementType.FLOAT));
    }

    // Format version 9 and the standard operators of set 20.
    private static ByteString header() throws IOException {
        var operators = ByteString.newOutput();
        var out = CodedOutputStream.newInstance(operators);
        out.writeInt64(2, 20);
        out.flush();
        var header = ByteString.newOutput();
        out = CodedOutputStream.newInstance(header);
        out.writeInt64(1, 9);
        out.writeBytes(8, operators.toByteString());
        out.flush();
        return header.toByteString();
    }

    private float run(OnnxGraph graph, String input, float value, String output) throws IOException {
        Path file = folder.resolve("graph.onnx");
        graph.write(file);
        try (var session = OnnxSession.load(file)) {
            return session.run(Map.of(input, new Values.Floats(new float[] {value}, 1)), List.of(output))
                    .getFirst()
                    .data()[0];
        }
    }

    @Test
    void aWrittenGraphRuns() throws IOException {
        assertThat(run(graph(), "x", 3, "w")).isEqualTo(125);
    }

    @Test
    void aGraphReadBackIsTheSame() throws IOException {
        Path file = folder.resolve("graph.onnx");
        graph().write(file);

        OnnxGraph read = OnnxGraph.read(file);

        assertThat(read.nodes()).isEqualTo(graph().nodes());
        assertThat(read.constants()).isEqualTo(graph().constants());
        assertThat(read.header()).isEqualTo(graph().header());
    }

    @Test
    void aTensorInTheMiddleMayBeOutput() throws IOException {
        OnnxGraph front = graph().cut(Map.of("x", ElementType.FLOAT), Map.of("y", ElementType.FLOAT));

        assertThat(front.nodes()).hasSize(1);
        assertThat(front.constants()).containsOnlyKeys("two");
        assertThat(run(front, "x", 3, "y")).isEqualTo(5);
    }

    @Test
    void aTensorInTheMiddleMayBeInput() throws IOException {
        OnnxGraph back = graph().cut(Map.of("y", ElementType.FLOAT), Map.of("z", ElementType.FLOAT));

        assertThat(back.constants()).isEmpty();
        assertThat(run(back, "y", 3, "z")).isEqualTo(9);
    }

    @Test
    void anOutputThatNothingMakesIsRefused() {
        assertThatThrownBy(() -> graph().cut(Map.of(), Map.of("z", ElementType.FLOAT)))
                .isInstanceOf(OnnxFormatException.class)
                .hasMessageContaining("tensor x");
    }

    @Test
    void aFileThatIsNoModelIsRefused() throws IOException {
        Path file = Files.write(folder.resolve("no.onnx"), new byte[] {1, 2, 3, 4, 5});

        assertThatThrownBy(() -> OnnxGraph.read(file)).isInstanceOf(OnnxFormatException.class);
        assertThatThrownBy(() -> OnnxSession.load(file)).isInstanceOf(OnnxFormatException.class);
    }

    @Test
    void aTensorKnowsItsElements() {
        assertThat(Tensor.floats("f", new float[] {1, -2.5f}, 2).floats()).containsExactly(1, -2.5f);
        assertThat(Tensor.floats("f", new float[6], 2, 3).dims()).containsExactly(2, 3);
        assertThat(Tensor.bytes("b", ElementType.INT8, new byte[] {-1, 5}, 2).bytes())
                .containsExactly(-1, 5);
    }
}
