package io.maximin.models;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The record, kept beside the installed files, of what was verified. It lets a start trust a gigabyte by its size and
 * time of change instead of hashing it again.
 *
 * @param checksum of the artifact the files came from, as {@code algorithm:hex}
 */
record Manifest(String checksum, List<FileRecord> files) {
    private static final String NAME = ".verified";
    private static final String HEADER = "maximin-verified 1 ";

    /** One verified file. */
    record FileRecord(String sha256, long bytes, long changedMillis, String name) {
        private static FileRecord parse(String line) {
            String[] fields = line.split(" ", 4);
            return new FileRecord(fields[0], Long.parseLong(fields[1]), Long.parseLong(fields[2]), fields[3]);
        }

        private String line() {
            return sha256 + " " + bytes + " " + changedMillis + " " + name;
        }
    }

    Manifest {
        files = List.copyOf(files);
    }

    static String label(Checksum checksum) {
        return checksum.algorithm() + ":" + checksum.hex();
    }

    /** @param name of the file below {@code folder}, with slashes */
    static FileRecord record(Path folder, String name, String sha256) throws IOException {
        Path file = folder.resolve(name);
        long changed = Files.getLastModifiedTime(file).toMillis();
        return new FileRecord(sha256, Files.size(file), changed, name);
    }

    /** Hashes every file of a folder and of those below it. */
    static Manifest of(Path folder, Checksum checksum) throws IOException {
        List<FileRecord> records = new ArrayList<>();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = folder.relativize(file).toString().replace(File.separatorChar, '/');
                records.add(record(folder, name, Disk.hash(file, Checksum.sha256())));
            }
        }
        return new Manifest(label(checksum), records);
    }

    /** Empty if there is none, or none that can be read. */
    static Optional<Manifest> read(Path folder) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(folder.resolve(NAME));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
        if (lines.isEmpty() || !lines.getFirst().startsWith(HEADER)) {
            return Optional.empty();
        }
        try {
            List<FileRecord> files =
                    lines.stream().skip(1).map(FileRecord::parse).toList();
            return Optional.of(new Manifest(lines.getFirst().substring(HEADER.length()), files));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException _) {
            return Optional.empty();
        }
    }

    void write(Path folder) throws IOException {
        String body = files.stream().map(file -> file.line() + "\n").collect(Collectors.joining());
        Disk.replace(folder.resolve(NAME), HEADER + checksum + "\n" + body);
    }

    static void delete(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(NAME));
    }

    /** The first file whose size or time of change is not as recorded. */
    Optional<String> changed(Path folder) throws IOException {
        for (FileRecord file : files) {
            Path path = folder.resolve(file.name());
            if (!Files.isRegularFile(path)) {
                return Optional.of(file.name() + " is missing");
            }
            if (Files.size(path) != file.bytes()) {
                return Optional.of(file.name() + " has " + Files.size(path) + " bytes, expected " + file.bytes());
            }
            if (Files.getLastModifiedTime(path).toMillis() != file.changedMillis()) {
                return Optional.of(file.name() + " has changed since it was verified");
            }
        }
        return Optional.empty();
    }

    /** The first file whose content is not as recorded. */
    Optional<String> damaged(Path folder) throws IOException {
        for (FileRecord file : files) {
            Path path = folder.resolve(file.name());
            if (!Files.isRegularFile(path)) {
                return Optional.of(file.name() + " is missing");
            }
            String actual = Disk.hash(path, Checksum.sha256());
            if (!actual.equals(file.sha256())) {
                return Optional.of(file.name() + " has SHA-256 " + actual + ", expected " + file.sha256());
            }
        }
        return Optional.empty();
    }

    /** The same content with the times of change that the files have now. */
    Manifest refreshed(Path folder) throws IOException {
        List<FileRecord> fresh = new ArrayList<>();
        for (FileRecord file : files) {
            fresh.add(record(folder, file.name(), file.sha256()));
        }
        return new Manifest(checksum, fresh);
    }
}
