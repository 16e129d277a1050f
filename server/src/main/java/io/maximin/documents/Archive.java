package io.maximin.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.maximin.error.ApiException;
import io.maximin.streams.BlockStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A zip archive of a stranger. What comes out of it is counted as it comes, whatever its directory says, and compared
 * with its checksums; names in it are nothing but names.
 */
final class Archive implements AutoCloseable {
    private static final String WHAT = "the archive";

    /** So much is harmless, whatever it was packed from. */
    private static final long HARMLESS_BYTES = 1 << 20;

    /** Old programs write names in the charset of their place; the last takes any bytes. */
    private static final List<Charset> NAMES = List.of(UTF_8, Charset.forName("GB18030"), ISO_8859_1);

    private final ZipFile zip;
    private final long bytes;
    private final DocumentLimits limits;
    private long unpacked;

    private Archive(ZipFile zip, long bytes, DocumentLimits limits) {
        this.zip = zip;
        this.bytes = bytes;
        this.limits = limits;
    }

    /** @throws ApiException if it is damaged, is encrypted or has too many entries */
    static Archive open(Path file, DocumentLimits limits) throws IOException {
        ZipFile zip = open(file);
        if (zip.size() > limits.entries()) {
            int entries = zip.size();
            zip.close();
            throw Refusal.of("the archive has " + entries + " entries, the limit is " + limits.entries());
        }
        return new Archive(zip, Files.size(file), limits);
    }

    private static ZipFile open(Path file) throws IOException {
        ZipException failure = new ZipException();
        for (Charset charset : NAMES) {
            try {
                return new ZipFile(file.toFile(), charset);
            } catch (ZipException e) {
                failure = e;
            } catch (EOFException e) {
                throw Refusal.damaged(WHAT, e);
            }
        }
        throw String.valueOf(failure.getMessage()).contains("encrypted")
                ? Refusal.of("the archive is encrypted")
                : Refusal.damaged(WHAT, failure);
    }

    List<ZipEntry> entries() {
        return Collections.list(zip.entries()).stream()
                .<ZipEntry>map(entry -> entry)
                .toList();
    }

    Optional<ZipEntry> find(String name) {
        return Optional.ofNullable(zip.getEntry(name));
    }

    /** A stream that throws an {@link ApiException} when the archive unpacks to too much. */
    InputStream open(ZipEntry entry) throws IOException {
        InputStream in = zip.getInputStream(entry);
        if (in == null) {
            throw new ZipException("no entry of that name");
        }
        return new Unpacking(in, entry.getCrc());
    }

    private void count(int read) {
        unpacked += read;
        if (unpacked > limits.unpacked().bytes()) {
            throw Refusal.of("the file unpacks to more than the limit of " + limits.unpacked());
        }
        if (unpacked > Math.max(HARMLESS_BYTES, bytes * limits.ratio())) {
            throw Refusal.of(
                    "the file unpacks to more than " + limits.ratio() + " times its " + bytes + " bytes, the limit");
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private final class Unpacking extends BlockStream {
        private final InputStream in;
        private final CRC32 sum = new CRC32();
        private final long expected;

        Unpacking(InputStream in, long expected) {
            this.in = in;
            this.expected = expected;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = in.read(target, offset, length);
            if (read < 0 && sum.getValue() != expected) {
                throw new ZipException("the checksum is wrong");
            }
            if (read > 0) {
                sum.update(target, offset, read);
                count(read);
            }
            return read;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
