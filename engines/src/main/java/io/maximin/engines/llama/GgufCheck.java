package io.maximin.engines.llama;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/**
 * Reads the header of a GGUF file as far as it takes to know that every tensor lies inside the file, before native code
 * sees it. Format: gguf.md of ggml, versions 2 and 3.
 */
final class GgufCheck {
    private static final int MAGIC = 0x46554747;
    private static final int STRING = 8;
    private static final int ARRAY = 9;
    private static final int FLOAT32 = 6;
    private static final int INT32 = 5;
    private static final int UINT32 = 4;
    private static final int[] VALUE_BYTES = {1, 1, 2, 2, 4, 4, 4, 1, -1, -1, 8, 8, 8};
    private static final int MAX_DIMENSIONS = 4;
    private static final int TENSOR_TYPES = 43;
    private static final long MAX_ENTRIES = 1 << 24;
    // llama.cpp aborts the process, instead of refusing, when one of these arrays holds another type.
    private static final Map<String, Integer> ELEMENT_TYPES = Map.of(
            "tokenizer.ggml.tokens", STRING,
            "tokenizer.ggml.merges", STRING,
            "tokenizer.ggml.scores", FLOAT32,
            "tokenizer.ggml.token_type", INT32);

    private final GgufCursor cursor;
    private final RowBytes rowBytes;
    private long alignment = 32;
    private boolean architectureNamed;
    private long tokens = -1;

    private GgufCheck(GgufCursor cursor, RowBytes rowBytes) {
        this.cursor = cursor;
        this.rowBytes = rowBytes;
    }

    /** Bytes of a row of so many elements of a tensor type, or -1 when there is no such row. */
    @FunctionalInterface
    interface RowBytes {
        long of(int tensorType, long elements);
    }

    /** Throws {@link ModelLoadException} naming the file and the fault. */
    static void check(Path file, RowBytes rowBytes) {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ);
                var arena = Arena.ofConfined()) {
            MemorySegment bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
            new GgufCheck(new GgufCursor(file, bytes), rowBytes).check();
        } catch (IOException e) {
            throw new ModelLoadException(file, "cannot read it", e);
        }
    }

    private void check() {
        if (cursor.remaining() < Integer.BYTES || cursor.readInt() != MAGIC) {
            throw cursor.fault("it is not a GGUF file");
        }
        int version = cursor.readInt();
        if (version < 2 || version > 3) {
            throw cursor.fault("GGUF version " + version + " is not 2 or 3");
        }
        long tensors = cursor.readCount("tensors", MAX_ENTRIES);
        long entries = cursor.readCount("metadata entries", MAX_ENTRIES);
        for (long i = 0; i < entries; i++) {
            metadata();
        }
        if (!architectureNamed) {
            throw cursor.fault("general.architecture is missing");
        }
        tensors(tensors);
    }

    private void metadata() {
        String key = cursor.readString();
        int type = cursor.readInt();
        if (type == ARRAY) {
            array(key);
        } else if (type == STRING) {
            cursor.skip(cursor.readLong());
            architectureNamed |= key.equals("general.architecture");
        } else if (key.equals("general.alignment") && type == UINT32) {
            alignment = cursor.readInt();
            if (alignment <= 0 || Long.bitCount(alignment) != 1) {
                throw cursor.fault("alignment " + alignment + " is not a power of two");
            }
        } else {
            cursor.skip(valueBytes(key, type));
        }
    }

    private void array(String key) {
        int elementType = cursor.readInt();
        long count = cursor.readCount("elements of " + key, Long.MAX_VALUE / Long.BYTES);
        if (ELEMENT_TYPES.getOrDefault(key, elementType) != elementType) {
            throw cursor.fault(key + " has elements of type " + elementType);
        }
        if (ELEMENT_TYPES.containsKey(key) && !key.endsWith("merges")) {
            requireOnePerToken(key, count);
        }
        if (elementType != STRING) {
            cursor.skip(count * valueBytes(key, elementType));
            return;
        }
        for (long i = 0; i < count; i++) {
            cursor.skip(cursor.readLong());
        }
    }

    private void requireOnePerToken(String key, long count) {
        if (tokens >= 0 && count != tokens) {
            throw cursor.fault(key + " has " + count + " elements where " + tokens + " are expected");
        }
        tokens = count;
    }

    private int valueBytes(String key, int type) {
        int bytes = type >= 0 && type < VALUE_BYTES.length ? VALUE_BYTES[type] : -1;
        if (bytes < 0) {
            throw cursor.fault("value of " + key + " has unknown type " + type);
        }
        return bytes;
    }

    private void tensors(long count) {
        long end = 0;
        long next = 0;
        for (long i = 0; i < count; i++) {
            String name = cursor.readString();
            long size = tensorBytes(name);
            long offset = cursor.readLong();
            if (offset != next) {
                throw cursor.fault(
                        "tensor " + name + " begins at offset " + offset + " where " + next + " is expected");
            }
            end = cursor.add(offset, size);
            next = cursor.roundUp(end, alignment);
        }
        long needed = cursor.add(cursor.roundUp(cursor.position(), alignment), end);
        if (needed > cursor.size()) {
            throw cursor.fault("it is truncated: " + cursor.size() + " of " + needed + " bytes are there");
        }
    }

    private long tensorBytes(String name) {
        int dimensions = cursor.readInt();
        if (dimensions < 1 || dimensions > MAX_DIMENSIONS) {
            throw cursor.fault("tensor " + name + " has " + dimensions + " dimensions");
        }
        long rowElements = cursor.readCount("elements of " + name, Integer.MAX_VALUE);
        long rows = 1;
        for (int i = 1; i < dimensions; i++) {
            rows = cursor.multiply(rows, cursor.readCount("rows of " + name, Integer.MAX_VALUE));
        }
        int type = cursor.readInt();
        long bytes = type >= 0 && type < TENSOR_TYPES ? rowBytes.of(type, rowElements) : -1;
        if (bytes < 0) {
            throw cursor.fault("tensor " + name + " has no rows of " + rowElements + " elements of type " + type);
        }
        return cursor.multiply(bytes, rows);
    }
}
