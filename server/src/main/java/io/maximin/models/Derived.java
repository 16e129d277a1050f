package io.maximin.models;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The derived files of one artifact, in a folder inside the artifact's own, so that they go when it goes. Used under
 * the artifact's lock.
 */
final class Derived {
    private static final int KEY_DIGITS = 16;

    private final Path home;
    private final Path work;
    private final Checksum origin;
    private final Derivation derivation;

    /**
     * @param artifact the folder of the installed artifact
     * @param work a folder on the same disk, free to be deleted
     */
    Derived(Path artifact, Path work, Checksum origin, Derivation derivation) {
        this.home = artifact.resolve(".derived");
        this.work = work;
        this.origin = origin;
        this.derivation = derivation;
    }

    /** The folder, if it is there and is as it was made. */
    Optional<Path> ready() throws IOException {
        Path folder = folder();
        Optional<Manifest> manifest = Manifest.read(folder);
        if (manifest.isEmpty()) {
            return Optional.empty();
        }
        if (manifest.get().changed(folder).isEmpty()) {
            return Optional.of(folder);
        }
        if (manifest.get().damaged(folder).isPresent()) {
            return Optional.empty();
        }
        manifest.get().refreshed(folder).write(folder);
        return Optional.of(folder);
    }

    /** Makes the files anew and discards those of other versions. */
    Path make(Path source) throws IOException, InterruptedException {
        Disk.delete(work);
        Files.createDirectories(work);
        try {
            derivation.maker().make(source, work);
            Manifest.of(work, origin).write(work);
            Disk.forceTree(work);
            Files.createDirectories(home);
            discardOthers();
            Disk.rename(work, folder());
            return folder();
        } finally {
            Disk.delete(work);
        }
    }

    private void discardOthers() throws IOException {
        try (var found = Files.newDirectoryStream(home, derivation.name() + "@*")) {
            for (Path other : found) {
                Disk.delete(other);
            }
        }
    }

    private Path folder() {
        byte[] name = (Manifest.label(origin) + " " + derivation.version()).getBytes(StandardCharsets.UTF_8);
        String key = HexFormat.of().formatHex(Checksum.sha256().digest(name));
        return home.resolve(derivation.name() + "@" + key.substring(0, KEY_DIGITS));
    }
}
