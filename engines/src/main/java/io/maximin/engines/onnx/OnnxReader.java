package io.maximin.engines.onnx;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes a model file apart. Field numbers are those of the format's {@code ModelProto}. */
final class OnnxReader {
    static final int GRAPH = 7;
    static final int NODE = 1;
    static final int INITIALIZER = 5;

    private final List<Node> nodes = new ArrayList<>();
    private final Map<String, Tensor> constants = new LinkedHashMap<>();
    private final ByteString.Output headerBytes = ByteString.newOutput();
    private final CodedOutputStream header = CodedOutputStream.newInstance(headerBytes);

    private OnnxReader() {}

    static OnnxGraph read(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            var mapped = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            var reader = new OnnxReader();
            reader.model(CodedInputStream.newInstance(mapped));
            return reader.graph(file);
        } catch (InvalidProtocolBufferException e) {
            throw new OnnxFormatException(file + " is no ONNX model: " + e.getMessage(), e);
        }
    }

    private OnnxGraph graph(Path file) throws IOException {
        header.flush();
        if (nodes.isEmpty()) {
            throw new OnnxFormatException(file + " is no ONNX model: it has no nodes");
        }
        return new OnnxGraph(headerBytes.toByteString(), nodes, constants, Map.of(), Map.of());
    }

    private void model(CodedInputStream in) throws IOException {
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (WireFormat.getTagFieldNumber(tag) == GRAPH) {
                int limit = in.pushLimit(in.readRawVarint32());
                graph(in);
                in.popLimit(limit);
            } else {
                copy(in, tag);
            }
        }
    }

    // The format's own fields here are numbers and messages.
    private void copy(CodedInputStream in, int tag) throws IOException {
        int field = WireFormat.getTagFieldNumber(tag);
        switch (WireFormat.getTagWireType(tag)) {
            case WireFormat.WIRETYPE_VARINT -> header.writeUInt64(field, in.readUInt64());
            case WireFormat.WIRETYPE_LENGTH_DELIMITED -> header.writeBytes(field, in.readBytes());
            default -> throw new OnnxFormatException("unexpected field " + field);
        }
    }

    private void graph(CodedInputStream in) throws IOException {
        while (in.getBytesUntilLimit() > 0) {
            int tag = in.readTag();
            switch (WireFormat.getTagFieldNumber(tag)) {
                case NODE -> nodes.add(node(in.readBytes().newCodedInput()));
                case INITIALIZER -> {
                    Tensor tensor = tensor(in.readBytes());
                    constants.put(tensor.name(), tensor);
                }
                default -> in.skipField(tag);
            }
        }
    }

    private static Tensor tensor(ByteString encoded) throws IOException {
        CodedInputStream in = encoded.newCodedInput();
        String name = "";
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (WireFormat.getTagFieldNumber(tag) == Tensor.NAME) {
                name = in.readString();
            } else {
                in.skipField(tag);
            }
        }
        return new Tensor(name, encoded);
    }

    private static Node node(CodedInputStream in) throws IOException {
        List<String> inputs = new ArrayList<>();
        List<String> outputs = new ArrayList<>();
        List<Attribute> attributes = new ArrayList<>();
        String name = "";
        String operator = "";
        String domain = "";
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            switch (WireFormat.getTagFieldNumber(tag)) {
                case OnnxWriter.NODE_INPUT -> inputs.add(in.readString());
                case OnnxWriter.NODE_OUTPUT -> outputs.add(in.readString());
                case OnnxWriter.NODE_NAME -> name = in.readString();
                case OnnxWriter.NODE_OPERATOR -> operator = in.readString();
                case OnnxWriter.NODE_ATTRIBUTE -> attributes.add(new Attribute(in.readBytes()));
                case OnnxWriter.NODE_DOMAIN -> domain = in.readString();
                default -> in.skipField(tag);
            }
        }
        return new Node(name, operator, domain, inputs, outputs, attributes);
    }
}
