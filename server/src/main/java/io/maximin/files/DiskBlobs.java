package io.maximin.files;

import io.maximin.db.PrivateFiles;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/**
 * Blobs as files in 256 directories by the first two digits of their names, readable by their owner only. They are
 * written under another name, forced to the disk and renamed.
 */
public final class DiskBlobs implements Blobs {
    private static final String UNFINISHED = ".part";
    private static final int BUFFER_BYTES = 64 << 10;
    private static final int SWEPT_AT_ONCE = 500;

    private final Path directory;
    private final RandomGenerator random;

    /**
     * @param directory made with mode 0700 when it is not there
     * @param random a secure one; safe for use by several threads at once
     */
    public DiskBlobs(Path directory, RandomGenerator random) {
        this.directory = directory;
        this.random = random;
        try {
            PrivateFiles.directory(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String check() throws IOException {
        if (!Files.isWritable(directory)) {
            throw new IOException("directory " + directory + " cannot be written");
        }
        return "directory " + directory;
    }

    @Override
    public Blob put(InputStream content) throws IOException {
        String name = BlobName.next(random);
        Path file = place(name);
        Path shard = shard(name);
        Path unfinished = shard.resolve(name + UNFINISHED);
        makeShard(shard);
        boolean kept = false;
        try {
            long bytes = write(unfinished, content);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            force(shard);
            kept = true;
            return new Blob(name, bytes);
        } finally {
            if (!kept) {
                Files.deleteIfExists(unfinished);
                Files.deleteIfExists(file);
            }
        }
    }

    @Override
    public InputStream open(String name, long begin, long length) throws IOException {
        if (!BlobName.matches(name)) {
            throw new NoSuchFileException(name);
        }
        var in = Files.newInputStream(place(name));
        try {
            in.skipNBytes(begin);
            return new Slice(in, length);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    @Override
    public void delete(String name) throws IOException {
        if (BlobName.matches(name)) {
            Files.deleteIfExists(place(name));
        }
    }

    @Override
    public void sweep(Instant before, UnaryOperator<Set<String>> known) throws IOException {
        List<Path> shards;
        try (var found = Files.list(directory)) {
            shards = found.filter(Files::isDirectory).toList();
        }
        for (Path shard : shards) {
            sweepShard(shard, before, known);
        }
    }

    private void sweepShard(Path shard, Instant before, UnaryOperator<Set<String>> known) throws IOException {
        Set<String> old = new HashSet<>();
        try (var files = Files.newDirectoryStream(shard)) {
            for (Path file : files) {
                if (isOlder(file, before)) {
                    old.add(String.valueOf(file.getFileName()));
                }
                if (old.size() == SWEPT_AT_ONCE) {
                    deleteUnknown(shard, old, known);
                    old.clear();
                }
            }
        }
        deleteUnknown(shard, old, known);
    }

    private static boolean isOlder(Path file, Instant before) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(before);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static void deleteUnknown(Path shard, Set<String> names, UnaryOperator<Set<String>> known)
            throws IOException {
        if (names.isEmpty()) {
            return;
        }
        Set<String> kept = known.apply(Set.copyOf(names));
        for (String name : names) {
            if (!kept.contains(name)) {
                Files.deleteIfExists(shard.resolve(name));
            }
        }
    }

    private Path shard(String name) {
        return directory.resolve(name.substring(0, 2));
    }

    private Path place(String name) {
        return shard(name).resolve(name);
    }

    private void makeShard(Path shard) throws IOException {
        if (!Files.isDirectory(shard)) {
            PrivateFiles.directory(shard);
            force(directory);
        }
    }

    /**
     * A plain stream, because a channel would close when its thread is interrupted. Whole buffers, because the kernel
     * clears and fills again a page that is written in part.
     */
    private static long write(Path file, InputStream content) throws IOException {
        PrivateFiles.file(file);
        byte[] buffer = new byte[BUFFER_BYTES];
        long bytes = 0;
        try (var out = new FileOutputStream(file.toFile())) {
            int read = BUFFER_BYTES;
            while (read == BUFFER_BYTES) {
                read = content.readNBytes(buffer, 0, BUFFER_BYTES);
                out.write(buffer, 0, read);
                bytes += read;
            }
            out.getFD().sync();
        }
        return bytes;
    }

    private static void force(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
