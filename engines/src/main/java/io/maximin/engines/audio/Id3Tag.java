package io.maximin.engines.audio;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The ID3v2.4 tag before the first MP3 frame: who encoded it, nothing else. */
final class Id3Tag {
    private static final String ENCODER = "Maximin";
    private static final int LATIN_1 = 0;

    private Id3Tag() {}

    static byte[] bytes() {
        var text = ENCODER.getBytes(StandardCharsets.ISO_8859_1);
        int frameBytes = 1 + text.length;
        var tag = ByteBuffer.allocate(20 + frameBytes);
        tag.put("ID3".getBytes(StandardCharsets.US_ASCII)).put(new byte[] {4, 0, 0});
        tag.put(new byte[] {0, 0, 0, (byte) (10 + frameBytes)});
        tag.put("TSSE".getBytes(StandardCharsets.US_ASCII)).put(new byte[] {0, 0, 0, (byte) frameBytes, 0, 0});
        return tag.put((byte) LATIN_1).put(text).array();
    }
}
