package io.maximin.files;

import io.maximin.error.ApiException;
import io.maximin.streams.BlockStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/** A stream that fails when it turns out to be too long. */
final class Bounded extends BlockStream {
    private final InputStream in;
    private final Supplier<ApiException> tooLong;
    private long left;

    Bounded(InputStream in, long most, Supplier<ApiException> tooLong) {
        this.in = in;
        this.left = most;
        this.tooLong = tooLong;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int taken = in.read(target, offset, length);
        left -= Math.max(0, taken);
        if (left < 0) {
            throw tooLong.get();
        }
        return taken;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
