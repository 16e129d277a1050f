package io.maximin.models;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Packages in a folder, and a pip3, an npm and a mvn that take them from there. A package named in {@code failures}
 * fails with that output as often as the file has lines; one named in {@code held} keeps its client busy until it is
 * released.
 */
public final class FakeRegistry {
    private static final String SCRIPT = """
            #!/bin/sh
            registry='REGISTRY'
            while [ $# -gt 0 ]; do
              case "$1" in
                --dest|--pack-destination) target="$2"; shift ;;
                -Dartifact=*) package="${1#-Dartifact=}" ;;
                -DoutputDirectory=*) target="${1#-DoutputDirectory=}" ;;
                *==*) package="$1" ;;
                *@[0-9]*) package="$1" ;;
              esac
              shift
            done
            file=$(echo "$package" | tr '/' '+')
            echo "$package" >> "$registry/calls"
            if [ -s "$registry/failures/$file" ]; then
              head -n 1 "$registry/failures/$file"
              sed -i 1d "$registry/failures/$file"
              exit 1
            fi
            if [ -e "$registry/held/$file" ]; then
              echo $$ > "$registry/held/$file"
              head -c 1000 /dev/zero > "$TMPDIR/growing"
              while [ -e "$registry/held/$file" ]; do sleep 0.05; done
            fi
            if [ ! -e "$registry/packages/$file" ]; then
              echo "ERROR: No matching distribution found for $package"
              exit 1
            fi
            cp "$registry/packages/$file" "$target/package.ENDING"
            """;

    private final Path folder;

    public FakeRegistry(Path folder) {
        this.folder = folder;
        try {
            for (String name : List.of("packages", "failures", "held", "bin")) {
                Files.createDirectories(folder.resolve(name));
            }
            script("pip3", "whl");
            script("npm", "tgz");
            script("mvn", "jar");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void script(String name, String ending) throws IOException {
        Path script = folder.resolve("bin").resolve(name);
        if (!Files.exists(script)) {
            Files.writeString(
                    script, SCRIPT.replace("REGISTRY", folder.toString()).replace("ENDING", ending));
            script.toFile().setExecutable(true);
        }
    }

    public PackageClients clients() {
        return PackageClients.on(folder.resolve("bin") + ":" + System.getenv("PATH"));
    }

    public void wheel(String requirement, String entry, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("other/readme"));
            zip.write("not this".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content);
        }
        put(requirement, bytes.toByteArray());
    }

    public byte[] npm(String specification, Map<String, String> files) throws IOException {
        byte[] archive = tarGz(files);
        put(specification, archive);
        return archive;
    }

    public void put(String name, byte[] bytes) throws IOException {
        Files.write(file("packages", name), bytes);
    }

    public void failing(String name, String output, int times) throws IOException {
        Files.writeString(file("failures", name), (output + "\n").repeat(times));
    }

    public void hold(String name) throws IOException {
        Files.createFile(file("held", name));
    }

    public void release(String name) throws IOException {
        Files.delete(file("held", name));
    }

    /** The process that serves a held package. */
    public long holder(String name) throws IOException {
        return Long.parseLong(Files.readString(file("held", name)).strip());
    }

    /** What was asked for so far, in order. */
    public List<String> calls() throws IOException {
        Path calls = folder.resolve("calls");
        return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
    }

    private Path file(String kind, String name) {
        return folder.resolve(kind).resolve(name.replace('/', '+'));
    }

    static byte[] tarGz(Map<String, String> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                byte[] content = file.getValue().getBytes(StandardCharsets.UTF_8);
                out.write(header(file.getKey(), content.length, '0'));
                out.write(content);
                out.write(new byte[(512 - content.length % 512) % 512]);
            }
            out.write(new byte[1024]);
        }
        return bytes.toByteArray();
    }

    static byte[] header(String name, long size, char type) {
        byte[] block = new byte[512];
        put(block, 0, name);
        put(block, 124, String.format(Locale.ROOT, "%011o", size));
        block[156] = (byte) type;
        put(block, 257, "ustar");
        return block;
    }

    private static void put(byte[] block, int start, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(bytes, 0, block, start, bytes.length);
    }
}
