package io.maximin.streams;

import java.io.IOException;
import java.io.InputStream;

/** A stream that is read block by block; all other ways of reading and skipping come down to that one. */
public abstract class BlockStream extends InputStream {
    @Override
    public final int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    /** Waits for one byte at least, unless none is wanted. */
    @Override
    public abstract int read(byte[] target, int offset, int length) throws IOException;
}
