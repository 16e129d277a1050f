package io.maximin.engines.llama;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Joins the bytes of tokens to whole UTF-8 characters: the beginning of a character waits for its end. */
final class Utf8Assembler {
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private byte[] held = {};

    /** The characters that are whole now, possibly none. Bytes that no character has become U+FFFD. */
    String push(byte[] bytes) {
        return decode(bytes, false);
    }

    /** What is left, as U+FFFD, since no more bytes will come. */
    String finish() {
        return decode(new byte[0], true);
    }

    private String decode(byte[] bytes, boolean last) {
        ByteBuffer in = ByteBuffer.allocate(held.length + bytes.length)
                .put(held)
                .put(bytes)
                .flip();
        CharBuffer out = CharBuffer.allocate(in.remaining() + 1);
        decoder.decode(in, out, last);
        held = new byte[in.remaining()];
        in.get(held);
        return out.flip().toString();
    }
}
