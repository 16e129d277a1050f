package io.maximin.engines.onnx;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A named constant of a node, kept in its encoded form. */
public record Attribute(ByteString encoded) {
    private static final int NAME = 1;
    private static final int FLOAT = 2;
    private static final int INT = 3;
    private static final int STRING = 4;
    private static final int INTS = 8;
    private static final int TYPE = 20;
    private static final int FLOAT_TYPE = 1;
    private static final int INT_TYPE = 2;
    private static final int STRING_TYPE = 3;
    private static final int INTS_TYPE = 7;

    public static Attribute of(String name, float value) {
        return encode(out -> {
            out.writeString(NAME, name);
            out.writeFloat(FLOAT, value);
            out.writeInt32(TYPE, FLOAT_TYPE);
        });
    }

    public static Attribute of(String name, long value) {
        return encode(out -> {
            out.writeString(NAME, name);
            out.writeInt64(INT, value);
            out.writeInt32(TYPE, INT_TYPE);
        });
    }

    public static Attribute of(String name, String value) {
        return encode(out -> {
            out.writeString(NAME, name);
            out.writeString(STRING, value);
            out.writeInt32(TYPE, STRING_TYPE);
        });
    }

    public static Attribute of(String name, long[] values) {
        return encode(out -> {
            out.writeString(NAME, name);
            for (long value : values) {
                out.writeInt64(INTS, value);
            }
            out.writeInt32(TYPE, INTS_TYPE);
        });
    }

    private interface Fields {
        void write(CodedOutputStream out) throws IOException;
    }

    private static Attribute encode(Fields fields) {
        var bytes = ByteString.newOutput();
        var out = CodedOutputStream.newInstance(bytes);
        try {
            fields.write(out);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Attribute(bytes.toByteString());
    }
}
