package io.maximin.models;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * The folder in which one artifact takes shape, and which outlives a killed pull: the payload as far as it is joined, a
 * note of how many parts that is, and finished parts that wait to be joined. Used under the artifact's lock.
 */
final class Staging {
    private static final String ORIGIN = "origin";
    private static final String JOINED = "joined";
    private static final String WORK_PREFIX = "work-";

    private final Path folder;

    /** How much of the payload is known to be whole parts. */
    record Joined(int parts, long bytes) {
        static final Joined NOTHING = new Joined(0, 0);
    }

    private Staging(Path folder) {
        this.folder = folder;
    }

    /**
     * Continues what an earlier pull of the same artifact from the same source left; anything else there is discarded.
     */
    static Staging open(Path folder, Artifact artifact) throws IOException {
        String origin = Manifest.label(artifact.payload().checksum()) + " " + artifact.source();
        Path note = folder.resolve(ORIGIN);
        if (!Files.exists(note) || !Files.readString(note).equals(origin)) {
            Disk.delete(folder);
            Files.createDirectories(folder);
            Disk.replace(note, origin);
        }
        var staging = new Staging(folder);
        staging.deleteUnfinished();
        return staging;
    }

    /** What a pull would continue from: 0 if there is nothing. */
    static long heldBytes(Path folder) throws IOException {
        Path payload = folder.resolve("payload");
        return Files.exists(payload) ? Files.size(payload) : 0;
    }

    private void deleteUnfinished() throws IOException {
        Disk.delete(ready());
        try (var entries = Files.list(folder)) {
            for (Path entry : entries.toList()) {
                if (String.valueOf(entry.getFileName()).startsWith(WORK_PREFIX)) {
                    Disk.delete(entry);
                }
            }
        }
    }

    Path payload() {
        return folder.resolve("payload");
    }

    Path ready() {
        return folder.resolve("ready");
    }

    Path replaced() {
        return folder.resolve(WORK_PREFIX + "replaced");
    }

    /** A fresh folder for one download; a new name each time, as the client of a killed pull may still be writing. */
    Path newWork() throws IOException {
        return Files.createTempDirectory(folder, WORK_PREFIX);
    }

    /** Bytes of downloads that are not joined yet. */
    long loose() throws IOException {
        long sum = 0;
        try (var entries = Files.newDirectoryStream(folder, "{part,work}-*")) {
            for (Path entry : entries) {
                sum += Disk.bytesBelow(entry);
            }
        }
        return sum;
    }

    Optional<Path> finishedPart(int index) {
        return Optional.of(part(index)).filter(Files::exists);
    }

    Path finishPart(int index, Path download) throws IOException {
        return Files.move(download, part(index), StandardCopyOption.ATOMIC_MOVE);
    }

    private Path part(int index) {
        return folder.resolve("part-" + index);
    }

    Joined joined() throws IOException {
        Path note = folder.resolve(JOINED);
        if (!Files.exists(note)) {
            return Joined.NOTHING;
        }
        List<String> fields =
                List.of(Files.readString(note, StandardCharsets.UTF_8).split(" "));
        var joined = new Joined(Integer.parseInt(fields.get(0)), Long.parseLong(fields.get(1)));
        return heldBytes(folder) >= joined.bytes() ? joined : Joined.NOTHING;
    }

    /** To be called when the payload is on the disk up to {@code joined}. */
    void partJoined(Joined joined) throws IOException {
        Disk.replace(folder.resolve(JOINED), joined.parts() + " " + joined.bytes());
        Files.deleteIfExists(part(joined.parts() - 1));
    }

    void discard() throws IOException {
        Disk.delete(folder);
    }
}
