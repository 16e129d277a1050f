package io.maximin.engines.tflite;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table of a flatbuffer. Fields go by their number in the schema; one that is absent has its default. Whatever points
 * out of the buffer throws {@link IndexOutOfBoundsException}.
 */
final class FlatTable {
    private static final int IDENTIFIER = 4;

    private final ByteBuffer bytes;
    private final int at;
    private final int directory;

    private FlatTable(ByteBuffer bytes, int at) {
        this.bytes = bytes;
        this.at = at;
        this.directory = at - bytes.getInt(at);
    }

    /** The table that the buffer begins with. */
    static FlatTable root(byte[] buffer) {
        var bytes = ByteBuffer.wrap(buffer).order(ByteOrder.LITTLE_ENDIAN);
        return new FlatTable(bytes, bytes.getInt(0));
    }

    /** The four letters that say what a buffer holds. */
    static String identifier(byte[] buffer) {
        return buffer.length < 2 * IDENTIFIER
                ? ""
                : new String(buffer, IDENTIFIER, IDENTIFIER, StandardCharsets.ISO_8859_1);
    }

    /** Where a field's value is; 0 if it is absent. */
    private int place(int field) {
        int entry = 4 + 2 * field;
        int size = Short.toUnsignedInt(bytes.getShort(directory));
        int offset = entry + 2 > size ? 0 : Short.toUnsignedInt(bytes.getShort(directory + entry));
        return offset == 0 ? 0 : at + offset;
    }

    int number(int field, int otherwise) {
        int place = place(field);
        return place == 0 ? otherwise : bytes.getInt(place);
    }

    /** A field of one byte: a number, an enumerated value or a truth. */
    int small(int field) {
        int place = place(field);
        return place == 0 ? 0 : bytes.get(place);
    }

    Optional<FlatTable> table(int field) {
        int place = place(field);
        return place == 0 ? Optional.empty() : Optional.of(new FlatTable(bytes, target(place)));
    }

    /** What an offset at a place points to. */
    private int target(int place) {
        return Math.addExact(place, bytes.getInt(place));
    }

    private record Vector(int first, int length) {}

    private Vector vector(int field, int elementBytes) {
        int place = place(field);
        if (place == 0) {
            return new Vector(0, 0);
        }
        int start = target(place);
        int length = bytes.getInt(start);
        if (length < 0 || (long) length * elementBytes > bytes.limit() - (start + 4L)) {
            throw new IndexOutOfBoundsException("a vector of " + length + " elements does not fit");
        }
        return new Vector(start + 4, length);
    }

    List<FlatTable> tables(int field) {
        var vector = vector(field, Integer.BYTES);
        List<FlatTable> tables = new ArrayList<>(vector.length);
        for (int i = 0; i < vector.length; i++) {
            tables.add(new FlatTable(bytes, target(vector.first + Integer.BYTES * i)));
        }
        return tables;
    }

    int[] numbers(int field) {
        var vector = vector(field, Integer.BYTES);
        var numbers = new int[vector.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = bytes.getInt(vector.first + Integer.BYTES * i);
        }
        return numbers;
    }

    /** A view of a vector of bytes, little-endian. */
    ByteBuffer data(int field) {
        var vector = vector(field, 1);
        return bytes.slice(vector.first, vector.length).order(ByteOrder.LITTLE_ENDIAN);
    }

    String text(int field) {
        return StandardCharsets.UTF_8.decode(data(field)).toString();
    }
}
