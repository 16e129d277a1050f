package io.maximin.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compares an installed folder with its manifest, and with the catalogue. */
final class Verification {
    private static final Logger LOG = LoggerFactory.getLogger(Verification.class);

    private final Artifact artifact;
    private final Path folder;

    Verification(Artifact artifact, Path folder) {
        this.artifact = artifact;
        this.folder = folder;
    }

    /** By size and time of change only. */
    ArtifactState glance() throws IOException {
        Optional<Manifest> manifest = manifest();
        if (manifest.isEmpty()) {
            return new ArtifactState.Unverified(content(), "it was never verified");
        }
        Optional<String> changed = manifest.get().changed(folder);
        return changed.<ArtifactState>map(reason -> new ArtifactState.Unverified(content(), reason))
                .orElseGet(() -> new ArtifactState.Installed(content()));
    }

    /** By content. A failure is remembered, so that nobody trusts size and time again. */
    ArtifactState run() throws IOException {
        Optional<String> fault = fault();
        if (fault.isPresent()) {
            Manifest.delete(folder);
            return new ArtifactState.Corrupt(content(), fault.get());
        }
        remember();
        return new ArtifactState.Installed(content());
    }

    private Optional<String> fault() throws IOException {
        return switch (artifact.form()) {
            case Form.SingleFile _ -> fileFault();
            case Form.Unpacked _, Form.Unzipped _ -> {
                Optional<Manifest> manifest = manifest();
                yield manifest.isEmpty()
                        ? Optional.of("there is no record of what it should hold")
                        : manifest.get().damaged(folder);
            }
        };
    }

    private Optional<String> fileFault() throws IOException {
        if (!Files.isRegularFile(content())) {
            return Optional.of("the file is missing");
        }
        long expected = artifact.payload().bytes();
        long size = Files.size(content());
        if (size != expected) {
            return Optional.of("it has " + size + " bytes, expected " + expected);
        }
        Checksum checksum = artifact.payload().checksum();
        String actual = Disk.hash(content(), checksum.digest());
        return actual.equals(checksum.hex())
                ? Optional.empty()
                : Optional.of("its SHA-256 is " + actual + ", expected " + checksum.hex());
    }

    // A read-only store stays usable: it is only hashed again at the next start.
    private void remember() {
        try {
            fresh().write(folder);
        } catch (IOException e) {
            LOG.warn("cannot note in {} that it was verified: {}", folder, e.toString());
        }
    }

    private Manifest fresh() throws IOException {
        Checksum checksum = artifact.payload().checksum();
        return switch (artifact.form()) {
            case Form.SingleFile(String name) ->
                new Manifest(Manifest.label(checksum), List.of(Manifest.record(folder, name, checksum.hex())));
            case Form.Unpacked _, Form.Unzipped _ -> manifest().orElseThrow().refreshed(folder);
        };
    }

    /** Only the manifest of the very artifact the catalogue names counts. */
    private Optional<Manifest> manifest() throws IOException {
        String label = Manifest.label(artifact.payload().checksum());
        return Manifest.read(folder).filter(manifest -> manifest.checksum().equals(label));
    }

    private Path content() {
        return switch (artifact.form()) {
            case Form.SingleFile(String name) -> folder.resolve(name);
            case Form.Unpacked _, Form.Unzipped _ -> folder;
        };
    }
}
