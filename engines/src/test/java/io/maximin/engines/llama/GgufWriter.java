package io.maximin.engines.llama;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Writes a GGUF version 3 file of float tensors. */
final class GgufWriter {
    private static final int ALIGNMENT = 32;
    private static final int INT32 = 5;
    private static final int FLOAT32 = 6;
    private static final int STRING = 8;

    private final Bytes metadata = new Bytes();
    private final SequencedMap<String, Tensor> tensors = new LinkedHashMap<>();
    private int entries;

    /** Shape as GGUF counts it: elements of a row first. */
    private record Tensor(List<Integer> shape, Bytes data) {}

    GgufWriter text(String key, String value) {
        entry(key, STRING).string(value);
        return this;
    }

    GgufWriter integer(String key, int value) {
        entry(key, 4).int32(value);
        return this;
    }

    GgufWriter number(String key, float value) {
        entry(key, FLOAT32).int32(Float.floatToIntBits(value));
        return this;
    }

    GgufWriter flag(String key, boolean value) {
        entry(key, 7).write(value ? 1 : 0);
        return this;
    }

    GgufWriter texts(String key, List<String> values) {
        Bytes array = array(key, STRING, values.size());
        values.forEach(array::string);
        return this;
    }

    GgufWriter numbers(String key, List<Float> values) {
        Bytes array = array(key, FLOAT32, values.size());
        values.forEach(value -> array.int32(Float.floatToIntBits(value)));
        return this;
    }

    GgufWriter integers(String key, List<Integer> values) {
        Bytes array = array(key, INT32, values.size());
        values.forEach(array::int32);
        return this;
    }

    GgufWriter tensor(String name, List<Integer> shape, float[] values) {
        var data = new Bytes();
        for (float value : values) {
            data.int32(Float.floatToIntBits(value));
        }
        tensors.put(name, new Tensor(shape, data.padded()));
        return this;
    }

    byte[] toBytes() {
        var out = new Bytes();
        out.writeBytes("GGUF".getBytes(StandardCharsets.US_ASCII));
        out.int32(3).int64(tensors.size()).int64(entries).writeBytes(metadata.toByteArray());
        long offset = 0;
        for (var tensor : tensors.entrySet()) {
            List<Integer> shape = tensor.getValue().shape();
            out.string(tensor.getKey()).int32(shape.size());
            shape.forEach(out::int64);
            out.int32(0).int64(offset);
            offset += tensor.getValue().data().size();
        }
        out.padded();
        tensors.values().forEach(tensor -> out.writeBytes(tensor.data().toByteArray()));
        return out.toByteArray();
    }

    private Bytes array(String key, int elementType, int count) {
        return entry(key, 9).int32(elementType).int64(count);
    }

    private Bytes entry(String key, int type) {
        entries++;
        return metadata.string(key).int32(type);
    }

    /** Little-endian output. */
    private static final class Bytes extends ByteArrayOutputStream {
        Bytes int32(int value) {
            for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
                write(value >> shift);
            }
            return this;
        }

        Bytes int64(long value) {
            return int32((int) value).int32((int) (value >> Integer.SIZE));
        }

        Bytes string(String value) {
            byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
            int64(utf8.length).writeBytes(utf8);
            return this;
        }

        Bytes padded() {
            writeBytes(new byte[Math.ceilDiv(size(), ALIGNMENT) * ALIGNMENT - size()]);
            return this;
        }
    }
}
