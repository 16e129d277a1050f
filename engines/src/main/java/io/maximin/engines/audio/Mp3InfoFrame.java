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

    private final Mp3Body body;
    private final Mp3Frame first;
    private final Mp3Frame own;
    private final int kilobits;

    /** @param body complete */
    Mp3InfoFrame(Mp3Body body, int sampleRateHertz, int bitsPerSecond) {
        this.body = body;
        first = body.first();
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
        long frames = body.frames();
        long padding = Math.clamp(frames * first.samples() - delay - samples, 0, 4095);
        var frame = ByteBuffer.allocate(own.bytes());
        frame.putInt(own.header()).position(4 + own.sideInformationBytes());
        frame.put(ascii("Info")).putInt(HAS_ALL_FIELDS).putInt((int) frames);
        frame.putInt((int) (own.bytes() + body.bytes()));
        for (int i = 0; i < TABLE_ENTRIES; i++) {
            frame.put((byte) (i * 256 / TABLE_ENTRIES));
        }
        frame.putInt(0).put(ascii("LAME3.100")).put((byte) CONSTANT_BITRATE).put((byte) 0);
        frame.putInt(0).putShort((short) 0).putShort((short) 0).put((byte) 0);
        frame.put((byte) Math.min(255, kilobits));
        frame.put((byte) (delay >> 4)).put((byte) (delay << 4 | padding >> 8)).put((byte) padding);
        frame.put((byte) 0).put((byte) 0).putShort((short) 0);
        frame.putInt((int) (own.bytes() + body.bytes()));
        frame.putShort((short) body.checksum());
        frame.putShort((short) Crc16.of(frame.array(), frame.position(), 0));
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

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
