package io.maximin.engines.onnx;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes a graph in the format's encoding. */
final class OnnxWriter {
    static final int NODE_INPUT = 1;
    static final int NODE_OUTPUT = 2;
    static final int NODE_NAME = 3;
    static final int NODE_OPERATOR = 4;
    static final int NODE_ATTRIBUTE = 5;
    static final int NODE_DOMAIN = 7;

    private static final int FORMAT = 8;
    private static final int FORMAT_VERSION = 1;
    private static final int OPERATOR_SET = 8;
    private static final int OPERATOR_SET_VERSION = 2;
    private static final int GRAPH_NAME = 2;
    private static final int GRAPH_INPUT = 11;
    private static final int GRAPH_OUTPUT = 12;
    private static final int VALUE_NAME = 1;
    private static final int VALUE_TYPE = 2;
    private static final int TENSOR_TYPE = 1;
    private static final int ELEMENT_TYPE = 1;

    private OnnxWriter() {}

    private interface Fields {
        void write(CodedOutputStream out) throws IOException;
    }

    static void write(OnnxGraph graph, Path file) throws IOException {
        ByteString body = graph(graph);
        try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(file))) {
            var out = CodedOutputStream.newInstance(stream);
            out.writeRawBytes(graph.header());
            out.writeBytes(OnnxReader.GRAPH, body);
            out.flush();
        }
    }

    /** What stands in a file beside the graph. */
    static ByteString header(int operatorSet) {
        try {
            ByteString set = message(out -> out.writeInt64(OPERATOR_SET_VERSION, operatorSet));
            return message(out -> {
                out.writeInt64(FORMAT_VERSION, FORMAT);
                out.writeBytes(OPERATOR_SET, set);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file's bytes, for a graph that is loaded at once. */
    static byte[] bytes(OnnxGraph graph) {
        try {
            ByteString body = graph(graph);
            return graph.header()
                    .concat(message(out -> out.writeBytes(OnnxReader.GRAPH, body)))
                    .toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ByteString graph(OnnxGraph graph) throws IOException {
        return message(out -> {
            for (Node node : graph.nodes()) {
                out.writeBytes(OnnxReader.NODE, node(node));
            }
            out.writeString(GRAPH_NAME, "maximin");
            for (Tensor constant : graph.constants().values()) {
                out.writeBytes(OnnxReader.INITIALIZER, constant.encoded());
            }
            for (Map.Entry<String, ElementType> input : graph.inputs().entrySet()) {
                out.writeBytes(GRAPH_INPUT, value(input.getKey(), input.getValue()));
            }
            for (Map.Entry<String, ElementType> output : graph.outputs().entrySet()) {
                out.writeBytes(GRAPH_OUTPUT, value(output.getKey(), output.getValue()));
            }
        });
    }

    private static ByteString node(Node node) throws IOException {
        return message(out -> {
            for (String input : node.inputs()) {
                out.writeString(NODE_INPUT, input);
            }
            for (String output : node.outputs()) {
                out.writeString(NODE_OUTPUT, output);
            }
            out.writeString(NODE_NAME, node.name());
            out.writeString(NODE_OPERATOR, node.operator());
            for (Attribute attribute : node.attributes()) {
                out.writeBytes(NODE_ATTRIBUTE, attribute.encoded());
            }
            out.writeString(NODE_DOMAIN, node.domain());
        });
    }

    private static ByteString value(String name, ElementType type) throws IOException {
        ByteString tensor = message(out -> out.writeInt32(ELEMENT_TYPE, type.number()));
        ByteString wrapped = message(out -> out.writeBytes(TENSOR_TYPE, tensor));
        return message(out -> {
            out.writeString(VALUE_NAME, name);
            out.writeBytes(VALUE_TYPE, wrapped);
        });
    }

    private static ByteString message(Fields fields) throws IOException {
        var bytes = ByteString.newOutput();
        var out = CodedOutputStream.newInstance(bytes);
        fields.write(out);
        out.flush();
        return bytes.toByteString();
    }
}
