package io.maximin.bench;

import io.maximin.files.Blobs;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/** Gives names and keeps nothing: what a queue costs without the disk of its files. */
final class NoBlobs implements Blobs {
    private static final int NAME_BYTES = 16;

    private final RandomGenerator random;

    NoBlobs(RandomGenerator random) {
        this.random = random;
    }

    @Override
    public String check() {
        return "nowhere";
    }

    @Override
    public Blob put(InputStream content) throws IOException {
        byte[] name = new byte[NAME_BYTES];
        random.nextBytes(name);
        return new Blob(HexFormat.of().formatHex(name), content.transferTo(OutputStream.nullOutputStream()));
    }

    @Override
    public InputStream open(String name, long begin, long length) throws IOException {
        throw new NoSuchFileException(name);
    }

    @Override
    public void delete(String name) {}

    @Override
    public void sweep(Instant before, UnaryOperator<Set<String>> known) {}
}
