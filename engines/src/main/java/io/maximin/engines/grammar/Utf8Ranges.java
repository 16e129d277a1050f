package io.maximin.engines.grammar;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Characters as the sequences of bytes that stand for them: each sequence is a list of ranges, one for each byte.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3629">RFC 3629</a>
 */
final class Utf8Ranges {
    private static final int[] LAST_OF_LENGTH = {0x7F, 0x7FF, 0xFFFF, Character.MAX_CODE_POINT};

    /** Bytes 0 to 255, the last included. */
    record ByteRange(int first, int last) {}

    private Utf8Ranges() {}

    static List<List<ByteRange>> of(CharSet chars) {
        var sequences = new ArrayList<List<ByteRange>>();
        for (var range : chars.ranges()) {
            int first = range.first();
            for (int last : LAST_OF_LENGTH) {
                if (first <= Math.min(last, range.last())) {
                    split(first, Math.min(last, range.last()), sequences);
                    first = Math.min(last, range.last()) + 1;
                }
            }
        }
        return sequences;
    }

    /** Cuts where a later byte would not run through all its values. */
    private static void split(int first, int last, List<List<ByteRange>> sequences) {
        for (int bits = 6; bits <= 18; bits += 6) {
            int low = (1 << bits) - 1;
            if ((first & ~low) != (last & ~low)) {
                if ((first & low) != 0) {
                    split(first, first | low, sequences);
                    split((first | low) + 1, last, sequences);
                    return;
                }
                if ((last & low) != low) {
                    split(first, (last & ~low) - 1, sequences);
                    split(last & ~low, last, sequences);
                    return;
                }
            }
        }
        byte[] from = bytes(first);
        byte[] to = bytes(last);
        var sequence = new ArrayList<ByteRange>();
        for (int i = 0; i < from.length; i++) {
            sequence.add(new ByteRange(from[i] & 0xFF, to[i] & 0xFF));
        }
        sequences.add(sequence);
    }

    private static byte[] bytes(int character) {
        return Character.toString(character).getBytes(StandardCharsets.UTF_8);
    }
}
