package io.maximin.engines.onnx;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** A constant of a graph, kept in its encoded form and decoded when it is looked into. */
public record Tensor(String name, ByteString encoded) {
    private static final int DIMS = 1;
    private static final int DATA_TYPE = 2;
    private static final int FLOAT_DATA = 4;
    private static final int INT32_DATA = 5;
    static final int NAME = 8;
    private static final int RAW_DATA = 9;

    private record Content(List<Long> dims, ByteString raw) {}

    public static Tensor floats(String name, float[] values, long... dims) {
        var raw = buffer(values.length * Float.BYTES);
        for (float value : values) {
            raw.putFloat(value);
        }
        return of(name, ElementType.FLOAT, raw.flip(), dims);
    }

    public static Tensor ints(String name, int[] values, long... dims) {
        var raw = buffer(values.length * Integer.BYTES);
        for (int value : values) {
            raw.putInt(value);
        }
        return of(name, ElementType.INT32, raw.flip(), dims);
    }

    public static Tensor longs(String name, long... values) {
        var raw = buffer(values.length * Long.BYTES);
        for (long value : values) {
            raw.putLong(value);
        }
        return of(name, ElementType.INT64, raw.flip(), values.length);
    }

    /** @param type one whose elements are bytes */
    public static Tensor bytes(String name, ElementType type, byte[] values, long... dims) {
        return of(name, type, ByteBuffer.wrap(values), dims);
    }

    private static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static Tensor of(String name, ElementType type, ByteBuffer raw, long... dims) {
        var bytes = ByteString.newOutput();
        var out = CodedOutputStream.newInstance(bytes);
        try {
            for (long dim : dims) {
                out.writeInt64(DIMS, dim);
            }
            out.writeInt32(DATA_TYPE, type.number());
            out.writeString(NAME, name);
            out.writeByteBuffer(RAW_DATA, raw);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Tensor(name, bytes.toByteString());
    }

    /** Its extent in each dimension; empty for a scalar. */
    public long[] dims() {
        return content().dims.stream().mapToLong(Long::longValue).toArray();
    }

    /** Its elements, if they are floats. */
    public float[] floats() {
        var raw = content().raw.asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
        float[] values = new float[raw.remaining() / Float.BYTES];
        raw.asFloatBuffer().get(values);
        return values;
    }

    /** Its elements, if they are bytes. */
    public byte[] bytes() {
        return content().raw.toByteArray();
    }

    private Content content() {
        var in = encoded.newCodedInput();
        List<Long> dims = new ArrayList<>();
        var raw = ByteString.EMPTY;
        try {
            for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
                switch (WireFormat.getTagFieldNumber(tag)) {
                    case DIMS -> longs(in, tag, dims);
                    case FLOAT_DATA -> raw = raw.concat(floatData(in, tag));
                    case INT32_DATA -> raw = raw.concat(byteData(in, tag));
                    case RAW_DATA -> raw = in.readBytes();
                    default -> in.skipField(tag);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("tensor " + name + " cannot be decoded", e);
        }
        return new Content(dims, raw);
    }

    // Repeated numbers come packed into one field or as a field each.
    private static void longs(CodedInputStream in, int tag, List<Long> into) throws IOException {
        if (WireFormat.getTagWireType(tag) != WireFormat.WIRETYPE_LENGTH_DELIMITED) {
            into.add(in.readInt64());
            return;
        }
        int limit = in.pushLimit(in.readRawVarint32());
        while (in.getBytesUntilLimit() > 0) {
            into.add(in.readInt64());
        }
        in.popLimit(limit);
    }

    private static ByteString floatData(CodedInputStream in, int tag) throws IOException {
        return WireFormat.getTagWireType(tag) == WireFormat.WIRETYPE_LENGTH_DELIMITED
                ? in.readBytes()
                : ByteString.copyFrom(
                        buffer(Float.BYTES).putInt(in.readFixed32()).flip());
    }

    // Elements narrower than 32 bits are stored in the field for 32-bit ones; only bytes are read here.
    private static ByteString byteData(CodedInputStream in, int tag) throws IOException {
        List<Long> values = new ArrayList<>();
        longs(in, tag, values);
        byte[] bytes = new byte[values.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = values.get(i).byteValue();
        }
        return ByteString.copyFrom(bytes);
    }
}
