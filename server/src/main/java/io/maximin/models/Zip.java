package io.maximin.models;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * Unpacks chosen files of a zip archive into one folder, and archives inside it with their folders. Never beyond the
 * bounds, whatever the archive says: sizes are counted as they are written, not taken from its headers.
 */
final class Zip {
    private final Form.Unzipped form;
    private final ArchiveBounds bounds;
    private final Path folder;
    private int entries;
    private long written;

    Zip(Form.Unzipped form, Path folder) {
        this.form = form;
        this.bounds = new ArchiveBounds(form.patterns());
        this.folder = folder;
    }

    /** Writes what the form names; an archive that lacks it, or holds an unsafe name, is refused. */
    void unpack(Path archive) throws IOException {
        try (var zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                count();
                if (!entry.isDirectory() && bounds.wants(entry.getName())) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        write(in, folder.resolve(ArchiveBounds.lastName(entry.getName())));
                    }
                }
            }
            bounds.requireFound(written > 0);
            for (Form.Nested nested : form.nested()) {
                inner(zip, nested);
            }
        } catch (ZipException e) {
            throw new ModelStoreException("the archive is damaged: " + e.getMessage(), e);
        }
    }

    private void inner(ZipFile zip, Form.Nested nested) throws IOException {
        ZipEntry archive = Optional.ofNullable(zip.getEntry(nested.file()))
                .orElseThrow(() -> new ModelStoreException("the archive holds no " + nested.file()));
        Path target = folder.resolve(nested.folder());
        Files.createDirectory(target);
        try (var in = new ZipInputStream(zip.getInputStream(archive))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                count();
                ArchiveBounds.requireSafe(entry.getName());
                Path file = target.resolve(entry.getName());
                if (!entry.isDirectory()) {
                    Files.createDirectories(Disk.parent(file));
                    write(in, file);
                }
            }
        }
    }

    private void count() {
        entries++;
        ArchiveBounds.requireEntries(entries);
    }

    private void write(InputStream in, Path file) throws IOException {
        byte[] buffer = new byte[1 << 16];
        try (var out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                written += read;
                ArchiveBounds.requireBytes(written);
                out.write(buffer, 0, read);
            }
        }
    }
}
