package io.maximin.models;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Unpacks chosen files of a gzipped tar archive into one flat folder. Source of the format: POSIX ustar with pax
 * headers. Only regular files are written, only under their last name, and never beyond the bounds, whatever the
 * archive says.
 */
final class TarGz {
    private static final int BLOCK = 512;
    private static final int MAX_PAX_BYTES = 1 << 16;
    private static final Pattern PAX_PATH = Pattern.compile("(?m)^\\d+ path=(.*)$");

    private final ArchiveBounds bounds;
    private final Path folder;
    private long written;

    private record Header(String name, long bytes, char type) {}

    TarGz(List<String> patterns, Path folder) {
        this.bounds = new ArchiveBounds(patterns);
        this.folder = folder;
    }

    /** Writes the matching files; an archive that holds none of them, or an unsafe name, is refused. */
    void unpack(Path archive) throws IOException {
        try (var in = new GZIPInputStream(new BufferedInputStream(Files.newInputStream(archive), 1 << 16), 1 << 16)) {
            Optional<String> longName = Optional.empty();
            for (int entries = 0; ; entries++) {
                Optional<Header> header = header(in);
                if (header.isEmpty()) {
                    break;
                }
                ArchiveBounds.requireEntries(entries + 1);
                longName = entry(in, header.get(), longName);
            }
        }
        bounds.requireFound(written > 0);
    }

    /** Reads one entry; the answer is the name that a pax header gives the next one. */
    private Optional<String> entry(InputStream in, Header header, Optional<String> longName) throws IOException {
        String name = longName.orElse(header.name());
        switch (header.type()) {
            case 'x' -> {
                return paxPath(in, header);
            }
            case '0', '\0' -> file(in, name, header.bytes());
            default -> in.skipNBytes(padded(header.bytes()));
        }
        return Optional.empty();
    }

    private static Optional<String> paxPath(InputStream in, Header header) throws IOException {
        ArchiveBounds.require(header.bytes() <= MAX_PAX_BYTES, "a header of " + header.bytes() + " bytes");
        String text = new String(in.readNBytes((int) header.bytes()), StandardCharsets.UTF_8);
        in.skipNBytes(padded(header.bytes()) - header.bytes());
        var matcher = PAX_PATH.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private void file(InputStream in, String name, long bytes) throws IOException {
        if (!bounds.wants(name)) {
            in.skipNBytes(padded(bytes));
            return;
        }
        written += bytes;
        ArchiveBounds.requireBytes(written);
        Path target = folder.resolve(ArchiveBounds.lastName(name));
        try (var out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
            copy(in, out, bytes);
        }
        in.skipNBytes(padded(bytes) - bytes);
    }

    private static void copy(InputStream in, OutputStream out, long bytes) throws IOException {
        byte[] buffer = new byte[1 << 16];
        for (long left = bytes; left > 0; ) {
            int read = in.readNBytes(buffer, 0, (int) Math.min(left, buffer.length));
            ArchiveBounds.require(read > 0, "an end in the middle of a file");
            out.write(buffer, 0, read);
            left -= read;
        }
    }

    private static Optional<Header> header(InputStream in) throws IOException {
        byte[] block = in.readNBytes(BLOCK);
        if (block.length == 0 || block[0] == 0) {
            return Optional.empty();
        }
        ArchiveBounds.require(block.length == BLOCK, "an end in the middle of a header");
        String prefix = text(block, 345, 155);
        String name = text(block, 0, 100);
        return Optional.of(new Header(
                prefix.isEmpty() ? name : prefix + "/" + name, octal(text(block, 124, 12)), (char) block[156]));
    }

    private static String text(byte[] block, int start, int length) {
        int end = start;
        while (end < start + length && block[end] != 0) {
            end++;
        }
        return new String(block, start, end - start, StandardCharsets.UTF_8);
    }

    private static long octal(String digits) {
        ArchiveBounds.require(digits.strip().matches("[0-7]{1,11}"), "a size that is no octal number");
        return Long.parseLong(digits.strip(), 8);
    }

    private static long padded(long bytes) {
        return (bytes + BLOCK - 1) / BLOCK * BLOCK;
    }
}
