package io.maximin.models;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps other processes, and other threads of this one, from working on the same artifact. Freed by the end of the
 * process.
 */
final class StoreLock implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);

    // POSIX drops all locks a process has on a file when it closes any handle of it, so a file that this process has
    // locked
    // must not even be opened a second time.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private StoreLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static StoreLock await(Path file, Runnable onWaiting) throws IOException, InterruptedException {
        Optional<StoreLock> lock = tryAcquire(file);
        if (lock.isPresent()) {
            return lock.get();
        }
        onWaiting.run();
        while (lock.isEmpty()) {
            Thread.sleep(POLL);
            lock = tryAcquire(file);
        }
        return lock.get();
    }

    static Optional<StoreLock> tryAcquire(Path file) throws IOException {
        Path key = Files.createDirectories(Disk.parent(file)).toRealPath().resolve(file.getFileName());
        if (!HELD.add(key)) {
            return Optional.empty();
        }
        Optional<StoreLock> lock = Optional.empty();
        try {
            lock = lock(key);
            return lock;
        } finally {
            if (lock.isEmpty()) {
                HELD.remove(key);
            }
        }
    }

    private static Optional<StoreLock> lock(Path file) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(new StoreLock(file, channel));
    }

    @Override
    public void close() throws IOException {
        channel.close();
        HELD.remove(file);
    }
}
