package io.maximin.api.minimax;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.maximin.documents.Document;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * A tar file that grows in a folder of its own, which is deleted when this is closed. Clients walk its headers and take
 * the first whose name has the ending they want, so there are none but plain ones: names are short, sizes below 8 GiB.
 */
final class SpeechArchive implements AutoCloseable {
    private static final int MODE = 0644;

    private final Path folder;
    private final Path file;
    private final Date time;
    private final TarArchiveOutputStream tar;

    /** @param time that all members bear */
    SpeechArchive(Path folder, Instant time) throws IOException {
        this.folder = folder;
        this.file = folder.resolve("tar");
        this.time = Date.from(time);
        this.tar = new TarArchiveOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), UTF_8.name());
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_ERROR);
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_ERROR);
    }

    /** Where a member can grow before it is added. */
    Path scratch(String name) {
        return folder.resolve(name);
    }

    /** Adds a member made of two pieces. */
    void add(String name, byte[] head, Path tail) throws IOException {
        begin(name, head.length + Files.size(tail));
        tar.write(head);
        Files.copy(tail, tar);
        tar.closeArchiveEntry();
    }

    void add(String name, byte[] content) throws IOException {
        begin(name, content.length);
        tar.write(content);
        tar.closeArchiveEntry();
    }

    private void begin(String name, long bytes) throws IOException {
        var entry = new TarArchiveEntry(name);
        entry.setSize(bytes);
        entry.setModTime(time);
        entry.setMode(MODE);
        entry.setIds(0, 0);
        entry.setNames("", "");
        tar.putArchiveEntry(entry);
    }

    /** The whole archive; nothing may be added afterwards. */
    InputStream finish() throws IOException {
        tar.close();
        return Files.newInputStream(file);
    }

    @Override
    public void close() throws IOException {
        try (tar;
                Stream<Path> left = Files.list(folder)) {
            for (Path path : left.toList()) {
                Files.deleteIfExists(path);
            }
            Files.deleteIfExists(folder);
        }
    }

    /** The name, without ending, of what comes of the only text of a task. */
    static String only(long taskId) {
        return taskId + "/" + taskId;
    }

    /** Names of what comes of the texts of a file. */
    static final class Names {
        /** So that a folder, a name, an ending and the task fit the hundred bytes of a header. */
        private static final int MOST_BYTES = 36;

        private final Set<String> taken = new HashSet<>();

        /** A short name for a document, unlike those of the others. */
        String of(Document document) {
            String name = shortened(document.name(), MOST_BYTES);
            for (int i = 2; !taken.add(name); i++) {
                String number = "-" + i;
                name = shortened(document.name(), MOST_BYTES - number.length()) + number;
            }
            return name;
        }

        private static String shortened(String name, int most) {
            var shorter = new StringBuilder(name);
            while (shorter.toString().getBytes(UTF_8).length > most) {
                int last = shorter.offsetByCodePoints(shorter.length(), -1);
                shorter.setLength(last);
            }
            return shorter.toString();
        }
    }
}
