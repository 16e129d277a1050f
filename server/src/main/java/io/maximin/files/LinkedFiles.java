package io.maximin.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files that whoever knows their name may fetch until they expire. A name holds the second it expires at and 128 random
 * bits. When the room is used up the files that expire next go first.
 */
public final class LinkedFiles {
    private static final Logger LOG = LoggerFactory.getLogger(LinkedFiles.class);
    private static final Pattern NAME = Pattern.compile("(\\d{10,12})-[0-9a-f]{32}(?:_[a-z]{1,8})?\\.[a-z0-9_]{1,8}");
    private static final int MOST_FILES = 100_000;
    private static final int RANDOM_BYTES = 16;

    private final Path directory;
    private final LinkConfig config;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final TreeMap<String, Long> sizes = new TreeMap<>();
    private long used;

    /** @param random a secure one; safe for use by several threads at once */
    public LinkedFiles(Path directory, LinkConfig config, InstantSource clock, RandomGenerator random) {
        this.directory = directory;
        this.config = config;
        this.clock = clock;
        this.random = random;
        index();
    }

    /**
     * Keeps {@code content} on the disk.
     *
     * @param ending of the name, such as {@code .mp3} or {@code _aigc.jpeg}
     * @return the name
     */
    public String save(byte[] content, String ending) {
        byte[] secret = new byte[RANDOM_BYTES];
        random.nextBytes(secret);
        long expiry = clock.instant().plus(config.lifetime()).getEpochSecond();
        String name = expiry + "-" + HexFormat.of().formatHex(secret) + ending;
        makeRoom(content.length);
        try {
            write(name, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        synchronized (this) {
            sizes.put(name, (long) content.length);
            used += content.length;
        }
        return name;
    }

    /** The file of that name, unless it has expired. */
    public Optional<Path> find(String name) {
        synchronized (this) {
            if (!sizes.containsKey(name) || expired(name)) {
                return Optional.empty();
            }
        }
        return Optional.of(directory.resolve(name));
    }

    /** Deletes what has expired. */
    public synchronized void sweep() {
        while (!sizes.isEmpty() && expired(sizes.firstKey())) {
            deleteFirst();
        }
    }

    private synchronized void makeRoom(long bytes) {
        sweep();
        while (!sizes.isEmpty() && (used + bytes > config.space().bytes() || sizes.size() >= MOST_FILES)) {
            LOG.warn("no room for more linked files in {}, the oldest goes before its time", directory);
            deleteFirst();
        }
    }

    private void deleteFirst() {
        var first = sizes.pollFirstEntry();
        used -= first.getValue();
        try {
            Files.deleteIfExists(directory.resolve(first.getKey()));
        } catch (IOException e) {
            LOG.warn("an expired linked file stays on the disk", e);
        }
    }

    private boolean expired(String name) {
        var form = NAME.matcher(name);
        return !form.matches()
                || Long.parseLong(form.group(1)) <= clock.instant().getEpochSecond();
    }

    private void index() {
        try {
            Files.createDirectories(directory);
            try (var files = Files.list(directory)) {
                for (var file : files.toList()) {
                    index(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is not one of the files was left half written by a process that died. */
    private void index(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (!NAME.matcher(name).matches()) {
            Files.deleteIfExists(file);
            return;
        }
        long size = Files.size(file);
        sizes.put(name, size);
        used += size;
    }

    private void write(String name, byte[] content) throws IOException {
        Path fresh = directory.resolve(name + ".new");
        try (var channel = FileChannel.open(fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var left = ByteBuffer.wrap(content);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
        Files.move(fresh, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        try (var folder = FileChannel.open(directory, StandardOpenOption.READ)) {
            folder.force(true);
        }
    }
}
