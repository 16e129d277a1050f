package io.maximin.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

/** Bytes in memory, on a disk that has only so much room. All are as old as the epoch. */
final class MemoryBlobs implements Blobs {
    private final Map<String, byte[]> blobs = new ConcurrentHashMap<>();
    private final AtomicLong names = new AtomicLong();
    private volatile long room = Long.MAX_VALUE;

    void room(long bytes) {
        room = bytes;
    }

    int count() {
        return blobs.size();
    }

    @Override
    public String check() {
        return "memory";
    }

    @Override
    public Blob put(InputStream content) throws IOException {
        byte[] bytes = content.readAllBytes();
        if (bytes.length > room) {
            throw new IOException("No space left on device");
        }
        var name = "blob" + names.incrementAndGet();
        blobs.put(name, bytes);
        return new Blob(name, bytes.length);
    }

    @Override
    public InputStream open(String name, long begin, long length) throws IOException {
        byte[] bytes = blobs.get(name);
        if (bytes == null) {
            throw new NoSuchFileException(name);
        }
        int end = (int) Math.min(bytes.length, begin + length);
        return new ByteArrayInputStream(Arrays.copyOfRange(bytes, (int) begin, end));
    }

    @Override
    public void delete(String name) {
        blobs.remove(name);
    }

    @Override
    public void sweep(Instant before, UnaryOperator<Set<String>> known) {
        if (before.isAfter(Instant.EPOCH)) {
            blobs.keySet().retainAll(known.apply(Set.copyOf(blobs.keySet())));
        }
    }
}
