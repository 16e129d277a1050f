package io.maximin.http;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * What stands between the parts of a form, searched for by its first byte, eight bytes at a time: content is gigabytes,
 * and a boundary may be too short for a search that skips.
 */
final class Delimiter {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long TOPS = 0x8080808080808080L;

    private final byte[] bytes;
    private final long firsts;

    /** @param bytes at least one */
    Delimiter(byte[] bytes) {
        this.bytes = bytes.clone();
        this.firsts = (bytes[0] & 0xff) * ONES;
    }

    int length() {
        return bytes.length;
    }

    /** Where it begins for the first time in {@code [begin, end)}; -1 if it is not there whole. */
    int find(byte[] in, int begin, int end) {
        int last = end - bytes.length;
        for (int i = first(in, begin, end); i <= last; i = first(in, i + 1, end)) {
            if (Arrays.equals(in, i, i + bytes.length, bytes, 0, bytes.length)) {
                return i;
            }
        }
        return -1;
    }

    /** The next place of the first byte in {@code [begin, end)}, or {@code end}. */
    private int first(byte[] in, int begin, int end) {
        int i = begin;
        for (; i <= end - Long.BYTES; i += Long.BYTES) {
            long differing = (long) EIGHT.get(in, i) ^ firsts;
            // The lowest top bit that this leaves is that of the lowest byte that is zero.
            long same = (differing - ONES) & ~differing & TOPS;
            if (same != 0) {
                return i + Long.numberOfTrailingZeros(same) / Byte.SIZE;
            }
        }
        while (i < end && in[i] != bytes[0]) {
            i++;
        }
        return i;
    }
}
