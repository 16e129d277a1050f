package io.maximin.engines.audio;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The silent frame that players read for the length of an MP3 file and for the samples to cut at both ends: the Xing
 * header of a constant-rate file ("Info") with LAME's extension.
 */
final class Mp3InfoFrame {
    private static final int CONTENT_BYTES = 156;
    private static final int HAS_ALL_FIELDS = 15;
    private static final int TABLE_ENTRIES = 100;
    private static final int CONSTANT_BITRATE = 1;

    private final byte[] body;
    private final Mp3Frame first;
    private final Mp3Frame own;
    private final int kilobits;

    /** @param body all frames of the file, complete */
    Mp3InfoFrame(byte[] body, int sampleRateHertz, int bitsPerSecond) {
        this.body = body;
        first = Mp3Frame.at(body, 0);
        if (!first.valid() || first.sampleRateHertz() != sampleRateHertz) {
            throw new IllegalStateException("an MP3 body does not begin with a frame of " + sampleRateHertz + " Hz");
        }
        own = roomy(first);
        kilobits = bitsPerSecond / 1000;
    }

    /**
     * @param delay the encoder's own, without the decoder's
     * @param samples of sound in the file
     */
    byte[] bytes(int delay, long samples) {
        int frames = frames();
        long padding = Math.clamp((long) frames * first.samples() - delay - samples, 0, 4095);
        var frame = ByteBuffer.allocate(own.bytes());
        frame.putInt(own.header()).position(4 + own.sideInformationBytes());
        frame.put(ascii("Info")).putInt(HAS_ALL_FIELDS).putInt(frames);
        frame.putInt(own.bytes() + body.length);
        for (int i = 0; i < TABLE_ENTRIES; i++) {
            frame.put((byte) (i * 256 / TABLE_ENTRIES));
        }
        frame.putInt(0).put(ascii("LAME3.100")).put((byte) CONSTANT_BITRATE).put((byte) 0);
        frame.putInt(0).putShort((short) 0).putShort((short) 0).put((byte) 0);
        frame.put((byte) Math.min(255, kilobits));
        frame.put((byte) (delay >> 4)).put((byte) (delay << 4 | padding >> 8)).put((byte) padding);
        frame.put((byte) 0).put((byte) 0).putShort((short) 0);
        frame.putInt(own.bytes() + body.length);
        frame.putShort((short) Crc16.of(body, body.length));
        frame.putShort((short) Crc16.of(frame.array(), frame.position()));
        return frame.array();
    }

    /** The lowest bit rate whose frame holds the header, not below the file's own. */
    private static Mp3Frame roomy(Mp3Frame frame) {
        var candidate = frame.withBitrateIndex(frame.bitrateIndex());
        while (candidate.bytes() < 4 + candidate.sideInformationBytes() + CONTENT_BYTES) {
            candidate = candidate.withBitrateIndex(candidate.bitrateIndex() + 1);
        }
        return candidate;
    }

    private int frames() {
        int frames = 0;
        for (int at = 0; at + 4 <= body.length; at += Mp3Frame.at(body, at).bytes()) {
            frames++;
        }
        return frames;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** CRC-16 with the polynomial x^16 + x^15 + x^2 + 1, bits reversed, from 0. */
    private static final class Crc16 {
        private Crc16() {}

        static int of(byte[] bytes, int length) {
            int crc = 0;
            for (int i = 0; i < length; i++) {
                crc ^= bytes[i] & 255;
                for (int bit = 0; bit < 8; bit++) {
                    crc = (crc & 1) == 0 ? crc >> 1 : crc >> 1 ^ 0xA001;
                }
            }
            return crc;
        }
    }
}
