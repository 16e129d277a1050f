package io.maximin.app;

import io.maximin.db.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A directory for files that are needed for a while and never after this process. A lock says that it is in use; what a
 * killed process left, whose lock is gone with it, is deleted when another opens its own.
 */
final class Scratch implements AutoCloseable {
    private static final String LOCK = "lock";

    private final Path directory;
    private final FileChannel lock;

    private Scratch(Path directory, FileChannel lock) {
        this.directory = directory;
        this.lock = lock;
    }

    /** @param parent of the directories of all processes of a home */
    static Scratch open(Path parent) {
        try {
            PrivateFiles.directory(parent);
            clean(parent);
            Path own = parent.resolve(UUID.randomUUID().toString());
            PrivateFiles.directory(own);
            var channel = FileChannel.open(own.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                throw new IOException("a new directory is locked: " + own);
            }
            return new Scratch(own, channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            // Another server in this very process, as tests have it.
            return null;
        }
    }

    private static void clean(Path parent) throws IOException {
        List<Path> found;
        try (Stream<Path> all = Files.list(parent)) {
            found = all.filter(Files::isDirectory).toList();
        }
        for (Path other : found) {
            if (isLeft(other)) {
                delete(other);
            }
        }
    }

    private static boolean isLeft(Path other) throws IOException {
        Path file = other.resolve(LOCK);
        if (!Files.exists(file)) {
            return true;
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return tryLock(channel) != null;
        }
    }

    private static void delete(Path directory) throws IOException {
        List<Path> inside;
        try (Stream<Path> all = Files.walk(directory)) {
            inside = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : inside) {
            Files.deleteIfExists(path);
        }
    }

    Path directory() {
        return directory;
    }

    @Override
    public void close() {
        try (lock) {
            delete(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
