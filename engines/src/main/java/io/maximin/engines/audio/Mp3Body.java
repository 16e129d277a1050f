package io.maximin.engines.audio;

import org.jspecify.annotations.Nullable;

/** What an Info frame tells of the frames of a file, gathered as they are written. */
final class Mp3Body {
    private @Nullable Mp3Frame first;
    private long frames;
    private long bytes;
    private int checksum;

    /** @param packet one frame or several, whole */
    void add(byte[] packet) {
        for (int at = 0; at + 4 <= packet.length; at += Mp3Frame.at(packet, at).bytes()) {
            if (first == null) {
                first = Mp3Frame.at(packet, at);
            }
            frames++;
        }
        bytes += packet.length;
        checksum = Crc16.of(packet, packet.length, checksum);
    }

    boolean isEmpty() {
        return first == null;
    }

    Mp3Frame first() {
        if (first == null) {
            throw new IllegalStateException("an MP3 body without a frame");
        }
        return first;
    }

    long frames() {
        return frames;
    }

    long bytes() {
        return bytes;
    }

    int checksum() {
        return checksum;
    }
}
