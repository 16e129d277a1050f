package io.maximin.models;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;

/** The growing download, hashed as it grows. Refuses to grow past its bound. */
final class PayloadFile implements AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 18;

    private final FileChannel channel;
    private final MessageDigest digest;
    private final long maxBytes;
    private final AtomicLong length = new AtomicLong();

    private PayloadFile(FileChannel channel, MessageDigest digest, long maxBytes) {
        this.channel = channel;
        this.digest = digest;
        this.maxBytes = maxBytes;
    }

    /** Opens {@code path}, keeps its first {@code keptBytes} and hashes those. */
    static PayloadFile open(Path path, MessageDigest digest, long keptBytes, long maxBytes) throws IOException {
        var channel =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        var file = new PayloadFile(channel, digest, maxBytes);
        channel.truncate(keptBytes);
        file.rehash();
        return file;
    }

    private void rehash() throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
        channel.position(0);
        while (channel.read(buffer) >= 0) {
            digest.update(buffer.flip());
            buffer.clear();
        }
        length.set(channel.position());
    }

    /** May be asked by any thread. */
    long length() {
        return length.get();
    }

    void append(byte[] bytes, int count) throws IOException {
        if (length.get() + count > maxBytes) {
            throw new ModelStoreException(
                    "the download is larger than the " + maxBytes + " bytes expected; start over with --force");
        }
        digest.update(bytes, 0, count);
        ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, count);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        length.addAndGet(count);
    }

    void append(InputStream in) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            append(buffer, read);
        }
    }

    void restart() throws IOException {
        channel.truncate(0);
        digest.reset();
        length.set(0);
    }

    void force() throws IOException {
        channel.force(true);
    }

    /** Ends the hashing: the file cannot grow any more. */
    String finish() throws IOException {
        force();
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
