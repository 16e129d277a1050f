package io.maximin.engines.diffusion;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import io.maximin.engines.onnx.Attribute;
import io.maximin.engines.onnx.ElementType;
import io.maximin.engines.onnx.Node;
import io.maximin.engines.onnx.OnnxGraph;
import io.maximin.engines.onnx.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A pipeline of random weights and a few kilobytes, in the folders that an export has. */
public final class TinyPipeline {
    private static final int HIDDEN = 6;
    private final Path folder;
    private final Random random = new Random(5);

    private TinyPipeline(Path folder) {
        this.folder = folder;
    }

    /** @param scheduler scheduler_config.json */
    public static Path write(Path folder, String scheduler) throws IOException {
        var pipeline = new TinyPipeline(folder);
        pipeline.text("scheduler/scheduler_config.json", scheduler);
        pipeline.text("unet/config.json", "{\"sample_size\": 16, \"block_out_channels\": [1, 2]}");
        pipeline.text("vae_decoder/config.json", "{\"scaling_factor\": 0.5}");
        pipeline.tokenizer();
        pipeline.graph("text_encoder/model.onnx", pipeline.encoder());
        pipeline.graph("unet/model.onnx", pipeline.unet());
        pipeline.graph("vae_decoder/model.onnx", pipeline.decoder());
        return folder;
    }

    private void text(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private void tokenizer() throws IOException {
        List<String> tokens = new ArrayList<>(List.of("<|startoftext|>", "<|endoftext|>"));
        for (char letter = 'a'; letter <= 'z'; letter++) {
            tokens.add(String.valueOf(letter));
            tokens.add(letter + "</w>");
        }
        tokens.addAll(List.of("fo", "fox</w>", "re", "red</w>", "!</w>"));
        var json = new StringBuilder("{");
        for (int i = 0; i < tokens.size(); i++) {
            json.append(i == 0 ? "" : ",")
                    .append('"')
                    .append(tokens.get(i))
                    .append("\":")
                    .append(i);
        }
        text("tokenizer/vocab.json", json.append('}').toString());
        text("tokenizer/merges.txt", "#version: 0.2\nf o\nfo x</w>\nr e\nre d</w>\n");
    }

    private OnnxGraph encoder() throws IOException {
        return graph(
                List.of(
                        cast("input_ids", "numbers"),
                        Node.of("Reshape", List.of("numbers", "column"), "tokens"),
                        Node.of("MatMul", List.of("tokens", "weights"), "wide"),
                        Node.of("Sin", List.of("wide"), "last_hidden_state")),
                List.of(Tensor.longs("column", 1, ClipTokenizer.LENGTH, 1), weights("weights", 1, HIDDEN)),
                Map.of("input_ids", ElementType.INT64),
                "last_hidden_state");
    }

    private OnnxGraph unet() throws IOException {
        var inputs = new LinkedHashMap<String, ElementType>();
        inputs.put("sample", ElementType.FLOAT);
        inputs.put("timestep", ElementType.INT64);
        inputs.put("encoder_hidden_states", ElementType.FLOAT);
        return graph(
                List.of(
                        Node.of("Conv", List.of("sample", "kernel"), "convolved"),
                        Node.of("ReduceMean", List.of("encoder_hidden_states"), "mean"),
                        cast("timestep", "time"),
                        Node.of("Mul", List.of("time", "thousandth"), "moment"),
                        Node.of("Add", List.of("convolved", "mean"), "told"),
                        Node.of("Add", List.of("told", "moment"), "out_sample")),
                List.of(weights("kernel", 4, 4, 1, 1), Tensor.floats("thousandth", new float[] {0.001f})),
                inputs,
                "out_sample");
    }

    private OnnxGraph decoder() throws IOException {
        return graph(
                List.of(
                        Node.of("Conv", List.of("latent_sample", "kernel"), "deep"),
                        Node.of("DepthToSpace", List.of("deep"), "sample", Attribute.of("blocksize", 8))),
                List.of(weights("kernel", 192, 4, 1, 1)),
                Map.of("latent_sample", ElementType.FLOAT),
                "sample");
    }

    private static Node cast(String input, String output) {
        return Node.of("Cast", List.of(input), output, Attribute.of("to", 1));
    }

    private Tensor weights(String name, long... dims) {
        int count = 1;
        for (long dim : dims) {
            count *= (int) dim;
        }
        var values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) (random.nextGaussian() / 4);
        }
        return Tensor.floats(name, values, dims);
    }

    private static OnnxGraph graph(
            List<Node> nodes, List<Tensor> constants, Map<String, ElementType> inputs, String output)
            throws IOException {
        var named = new LinkedHashMap<String, Tensor>();
        constants.forEach(constant -> named.put(constant.name(), constant));
        return new OnnxGraph(header(), nodes, named, inputs, Map.of(output, ElementType.FLOAT));
    }

    // Format 8, operators of release 13.
    private static ByteString header() throws IOException {
        var bytes = ByteString.newOutput();
        var out = CodedOutputStream.newInstance(bytes);
        out.writeInt64(1, 8);
        out.writeByteArray(8, new byte[] {0x10, 13});
        out.flush();
        return bytes.toByteString();
    }

    private void graph(String name, OnnxGraph graph) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        graph.write(file);
    }
}
