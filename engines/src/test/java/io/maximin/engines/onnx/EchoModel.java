package io.maximin.engines.onnx;

import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A tiny model that gives each symbol its own number as class. Field numbers are those of ONNX's protobuf. */
public final class EchoModel {
    private static final int INT64 = 7;

    private EchoModel() {}

    /** Writes it to {@code file}. */
    public static Path write(Path file) throws IOException {
        var node = message(out -> {
            out.writeString(1, "input");
            out.writeString(2, "classes");
            out.writeString(4, "Identity");
        });
        var graph = message(out -> {
            out.writeByteArray(1, node);
            out.writeString(2, "echo");
            out.writeByteArray(11, value("input"));
            out.writeByteArray(12, value("classes"));
        });
        var opset = message(out -> out.writeInt64(2, 13));
        return Files.write(file, message(out -> {
            out.writeInt64(1, 8);
            out.writeByteArray(7, graph);
            out.writeByteArray(8, opset);
        }));
    }

    private static byte[] value(String name) throws IOException {
        var shape = message(out -> {
            out.writeByteArray(1, message(one -> one.writeInt64(1, 1)));
            out.writeByteArray(1, message(any -> any.writeByteArray(2, "n".getBytes(StandardCharsets.UTF_8))));
        });
        var tensor = message(out -> {
            out.writeInt32(1, INT64);
            out.writeByteArray(2, shape);
        });
        return message(out -> {
            out.writeString(1, name);
            out.writeByteArray(2, message(type -> type.writeByteArray(1, tensor)));
        });
    }

    private interface Fields {
        void write(CodedOutputStream out) throws IOException;
    }

    private static byte[] message(Fields fields) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = CodedOutputStream.newInstance(bytes);
        fields.write(out);
        out.flush();
        return bytes.toByteArray();
    }
}
