package io.maximin.http;

import java.util.Arrays;

/**
 * What stands between the parts of a form, searched for after Horspool: most steps pass over as many bytes as it has.
 *
 * <p>Source: R. N. Horspool, Practical fast searching in strings, 1980.
 */
final class Delimiter {
    private final byte[] bytes;

    /** How far the search may step from a byte of that value. */
    private final int[] steps = new int[1 << Byte.SIZE];

    /** @param bytes at least one */
    Delimiter(byte[] bytes) {
        this.bytes = bytes.clone();
        Arrays.fill(steps, bytes.length);
        for (int i = 0; i < bytes.length - 1; i++) {
            steps[bytes[i] & 0xff] = bytes.length - 1 - i;
        }
    }

    int length() {
        return bytes.length;
    }

    /** Where it begins for the first time in {@code [begin, end)}; -1 if it is not there whole. */
    int find(byte[] in, int begin, int end) {
        int last = bytes.length - 1;
        for (int i = begin + last; i < end; i += steps[in[i] & 0xff]) {
            if (in[i] == bytes[last] && Arrays.equals(in, i - last, i + 1, bytes, 0, bytes.length)) {
                return i - last;
            }
        }
        return -1;
    }
}
