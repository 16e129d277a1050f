package io.maximin.engines.pictures;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads a stretch of a file from its start; what lies beyond its end is a {@link PictureException}. */
final class Bytes {
    private final byte[] data;
    private final int start;
    private final int end;
    private int at;

    private Bytes(byte[] data, int start, int end) {
        this.data = data;
        this.start = start;
        this.end = end;
        this.at = start;
    }

    static Bytes of(byte[] data) {
        return new Bytes(data, 0, data.length);
    }

    int left() {
        return end - at;
    }

    /** Where reading stands, counted from the start. */
    int position() {
        return at - start;
    }

    /** The next {@code length} bytes as a stretch of their own. */
    Bytes part(long length) {
        if (length < 0 || length > left()) {
            throw PictureException.truncated();
        }
        var part = new Bytes(data, at, at + (int) length);
        at += (int) length;
        return part;
    }

    void skip(long length) {
        part(length);
    }

    /** Goes to a place counted from the start. */
    Bytes seek(long position) {
        if (position < 0 || position > end - start) {
            throw PictureException.truncated();
        }
        at = start + (int) position;
        return this;
    }

    /** Goes to the next byte of this value. */
    void find(int value) {
        while (at < end && (data[at] & 0xFF) != value) {
            at++;
        }
        if (at >= end) {
            throw PictureException.truncated();
        }
    }

    int u8() {
        if (at >= end) {
            throw PictureException.truncated();
        }
        return data[at++] & 0xFF;
    }

    int u16() {
        return u8() << 8 | u8();
    }

    int u16Little() {
        return u8() | u8() << 8;
    }

    int u24Little() {
        return u16Little() | u8() << 16;
    }

    long u32() {
        return (long) u16() << 16 | u16();
    }

    long u32Little() {
        return u16Little() | (long) u16Little() << 16;
    }

    /** The next {@code length} bytes as Latin letters. */
    String letters(int length) {
        var part = part(length);
        return new String(data, part.at, length, StandardCharsets.ISO_8859_1);
    }

    /** Whether these bytes come next; if so they are passed over. */
    boolean passes(byte... expected) {
        if (left() < expected.length || !Arrays.equals(data, at, at + expected.length, expected, 0, expected.length)) {
            return false;
        }
        at += expected.length;
        return true;
    }

    boolean passes(String expected) {
        return passes(expected.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** What is left, copied. */
    byte[] rest() {
        return Arrays.copyOfRange(data, at, end);
    }
}
