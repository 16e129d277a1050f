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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Unpacks chosen files of a gzipped tar archive into one flat folder. Source of the format: POSIX ustar with pax
 * headers. Only regular files are written, only under their last name, and never beyond the bounds, whatever the
 * archive says.
 */
final class TarGz {
    static final int MAX_ENTRIES = 20_000;
    static final long MAX_BYTES = 2L << 30;

    private static final int BLOCK = 512;
    private static final int MAX_PAX_BYTES = 1 << 16;
    private static final Pattern PAX_PATH = Pattern.compile("(?m)^\\d+ path=(.*)$");

    private final List<Pattern> wanted;
    private final Path folder;
    private long written;

    private record Header(String name, long bytes, char type) {}

    TarGz(List<String> patterns, Path folder) {
        this.wanted = patterns.stream().map(TarGz::regex).toList();
        this.folder = folder;
    }

    private static Pattern regex(String pattern) {
        return Pattern.compile(
                Stream.of(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining("[^/]*")));
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
                requireBound(entries < MAX_ENTRIES, "more than " + MAX_ENTRIES + " entries");
                longName = entry(in, header.get(), longName);
            }
        }
        if (written == 0) {
            throw new ModelStoreException("the archive holds none of the files " + wanted);
        }
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
        requireBound(header.bytes() <= MAX_PAX_BYTES, "a header of " + header.bytes() + " bytes");
        String text = new String(in.readNBytes((int) header.bytes()), StandardCharsets.UTF_8);
        in.skipNBytes(padded(header.bytes()) - header.bytes());
        var matcher = PAX_PATH.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private void file(InputStream in, String name, long bytes) throws IOException {
        requireSafe(name);
        if (wanted.stream().noneMatch(pattern -> pattern.matcher(name).matches())) {
            in.skipNBytes(padded(bytes));
            return;
        }
        written += bytes;
        requireBound(written <= MAX_BYTES, "more than " + MAX_BYTES + " bytes");
        Path target = folder.resolve(name.substring(name.lastIndexOf('/') + 1));
        try (var out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
            copy(in, out, bytes);
        }
        Disk.force(target);
        in.skipNBytes(padded(bytes) - bytes);
    }

    private static void copy(InputStream in, OutputStream out, long bytes) throws IOException {
        byte[] buffer = new byte[1 << 16];
        for (long left = bytes; left > 0; ) {
            int read = in.readNBytes(buffer, 0, (int) Math.min(left, buffer.length));
            requireBound(read > 0, "an end in the middle of a file");
            out.write(buffer, 0, read);
            left -= read;
        }
    }

    private static void requireSafe(String name) {
        boolean climbs = List.of(name.split("[/\\\\]", -1)).contains("..");
        if (climbs || name.startsWith("/") || name.contains("\\") || name.indexOf('\0') >= 0) {
            throw new ModelStoreException("the archive holds the unsafe name '" + name + "'");
        }
    }

    private static Optional<Header> header(InputStream in) throws IOException {
        byte[] block = in.readNBytes(BLOCK);
        if (block.length == 0 || block[0] == 0) {
            return Optional.empty();
        }
        requireBound(block.length == BLOCK, "an end in the middle of a header");
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
        requireBound(digits.strip().matches("[0-7]{1,11}"), "a size that is no octal number");
        return Long.parseLong(digits.strip(), 8);
    }

    private static long padded(long bytes) {
        return (bytes + BLOCK - 1) / BLOCK * BLOCK;
    }

    private static void requireBound(boolean holds, String fault) {
        if (!holds) {
            throw new ModelStoreException("the archive is damaged or hostile: it has " + fault);
        }
    }
}
