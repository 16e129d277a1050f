package io.maximin.engines.pictures;

/** Unpacks the indices of a GIF frame, which come in blocks of up to 255 bytes. */
final class LzwDecoder {
    private static final int MOST_CODES = 1 << 12;
    private static final int LEAST_BITS = 1;
    private static final int MOST_BITS = 8;

    private final Bytes bytes;
    private final int clear;
    private final int firstBits;

    /** For each code its last index, and the code of what comes before that. */
    private final byte[] last = new byte[MOST_CODES];

    private final short[] before = new short[MOST_CODES];
    private final byte[] turned = new byte[MOST_CODES];
    private int blockLeft;
    private int waiting;
    private int waitingBits;

    LzwDecoder(Bytes bytes) {
        this.bytes = bytes;
        int indexBits = bytes.u8();
        if (indexBits < LEAST_BITS || indexBits > MOST_BITS) {
            throw new PictureException("GIF picture is damaged: its frame has indices of " + indexBits + " bits");
        }
        clear = 1 << indexBits;
        firstBits = indexBits + 1;
        for (int i = 0; i < clear; i++) {
            last[i] = (byte) i;
            before[i] = -1;
        }
    }

    byte[] decode(int count) {
        var out = new byte[count];
        int end = clear + 1;
        int next = end + 1;
        int bits = firstBits;
        int previous = -1;
        int at = 0;
        while (at < count) {
            int code = code(bits);
            if (code == clear) {
                next = end + 1;
                bits = firstBits;
                previous = -1;
                continue;
            }
            if (code == end) {
                throw PictureException.truncated();
            }
            if (code > next || (previous < 0 && code > clear)) {
                throw new PictureException("GIF picture is damaged: code " + code + " is not defined");
            }
            int known = code == next ? previous : code;
            int length = turn(known);
            byte first = turned[length - 1];
            for (int i = length - 1; i >= 0 && at < count; i--) {
                out[at++] = turned[i];
            }
            if (code == next && at < count) {
                out[at++] = first;
            }
            if (previous >= 0 && next < MOST_CODES) {
                last[next] = first;
                before[next++] = (short) previous;
                bits += next == 1 << bits && bits < 12 ? 1 : 0;
            }
            previous = code;
        }
        return out;
    }

    private int turn(int code) {
        int length = 0;
        for (int at = code; at >= 0; at = before[at]) {
            turned[length++] = last[at];
        }
        return length;
    }

    private int code(int bits) {
        while (waitingBits < bits) {
            if (blockLeft == 0) {
                blockLeft = bytes.u8();
                if (blockLeft == 0) {
                    throw PictureException.truncated();
                }
            }
            waiting |= bytes.u8() << waitingBits;
            waitingBits += 8;
            blockLeft--;
        }
        int code = waiting & ((1 << bits) - 1);
        waiting >>>= bits;
        waitingBits -= bits;
        return code;
    }
}
