package io.maximin.files;

import io.maximin.error.ApiException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/** A stream that fails when it turns out to be too long. */
final class Bounded extends FilterInputStream {
    private final Supplier<ApiException> tooLong;
    private long left;

    Bounded(InputStream in, long most, Supplier<ApiException> tooLong) {
        super(in);
        this.left = most;
        this.tooLong = tooLong;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int taken = super.read(target, offset, length);
        left -= Math.max(0, taken);
        if (left < 0) {
            throw tooLong.get();
        }
        return taken;
    }
}
