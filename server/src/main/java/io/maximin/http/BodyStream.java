package io.maximin.http;

import io.maximin.error.ClientGoneException;
import io.maximin.streams.BlockStream;
import java.nio.ByteBuffer;
import java.util.Objects;

/** A request body, read as it comes and never held whole. For the handling thread only. */
final class BodyStream extends BlockStream {
    private final RequestBody body;
    private final Runnable whenRead;
    private byte[] piece = new byte[0];
    private int at;
    private int arrived;
    private boolean ended;

    /** @param whenRead runs once, when the end was reached */
    BodyStream(RequestBody body, Runnable whenRead) {
        this.body = body;
        this.whenRead = whenRead;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        while (at == arrived) {
            if (body.consumed()) {
                end();
                return -1;
            }
            fill();
        }
        int taken = Math.min(length, arrived - at);
        System.arraycopy(piece, at, target, offset, taken);
        at += taken;
        return taken;
    }

    private void fill() {
        try {
            body.next(this::keep);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClientGoneException(e);
        }
    }

    private void keep(ByteBuffer bytes) {
        at = 0;
        arrived = bytes.remaining();
        if (piece.length < arrived) {
            piece = new byte[arrived];
        }
        bytes.get(piece, 0, arrived);
    }

    private void end() {
        if (!ended) {
            ended = true;
            whenRead.run();
        }
    }
}
