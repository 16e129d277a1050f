package io.maximin.files;

import io.maximin.streams.BlockStream;
import java.io.IOException;
import java.io.InputStream;

/** The first bytes of a stream. */
final class Slice extends BlockStream {
    private final InputStream in;
    private long left;

    Slice(InputStream in, long length) {
        this.in = in;
        this.left = length;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (left <= 0) {
            return -1;
        }
        int taken = in.read(target, offset, (int) Math.min(length, left));
        left -= Math.max(0, taken);
        return taken;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
