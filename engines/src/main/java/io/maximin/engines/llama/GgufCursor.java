package io.maximin.engines.llama;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Reads little-endian values one after the other and never beyond the end of the file. */
final class GgufCursor {
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final int MAX_NAME_BYTES = 65_535;

    private final Path file;
    private final MemorySegment bytes;
    private long position;

    GgufCursor(Path file, MemorySegment bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    long position() {
        return position;
    }

    long size() {
        return bytes.byteSize();
    }

    long remaining() {
        return size() - position;
    }

    int readInt() {
        return bytes.get(INT, advance(Integer.BYTES));
    }

    long readLong() {
        return bytes.get(LONG, advance(Long.BYTES));
    }

    long readCount(String what, long most) {
        long count = readLong();
        if (count < 0 || count > most) {
            throw fault("it claims " + Long.toUnsignedString(count) + " " + what);
        }
        return count;
    }

    String readString() {
        int length = (int) readCount("bytes in a name", MAX_NAME_BYTES);
        long start = advance(length);
        return new String(bytes.asSlice(start, length).toArray(ValueLayout.JAVA_BYTE), StandardCharsets.UTF_8);
    }

    void skip(long count) {
        advance(count);
    }

    long add(long a, long b) {
        long sum = a + b;
        if (sum < 0) {
            throw fault("its sizes overflow");
        }
        return sum;
    }

    long multiply(long a, long b) {
        if (Math.multiplyHigh(a, b) != 0 || a * b < 0) {
            throw fault("its sizes overflow");
        }
        return a * b;
    }

    long roundUp(long value, long unit) {
        return add(value, unit - 1) / unit * unit;
    }

    ModelLoadException fault(String reason) {
        return new ModelLoadException(file, reason);
    }

    private long advance(long count) {
        if (count < 0 || count > remaining()) {
            throw fault("it is truncated or corrupt: " + Long.toUnsignedString(count) + " bytes wanted at offset "
                    + position + " of " + size());
        }
        long start = position;
        position += count;
        return start;
    }
}
