package io.maximin.speech;

/** Encoded sound. The array belongs to whoever holds the data and is not copied. */
public final class AudioData {
    private final byte[] bytes;

    public AudioData(byte[] bytes) {
        this.bytes = bytes;
    }

    public byte[] bytes() {
        return bytes;
    }

    public int length() {
        return bytes.length;
    }
}
