package io.maximin.models;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The artifacts on this machine, one folder each below a root. A folder has its final name only when everything in it
 * is complete, checked and durable; several processes may use one root. All failures are {@link ModelStoreException}s.
 */
public final class ModelStore {
    private static final Logger LOG = LoggerFactory.getLogger(ModelStore.class);

    private final Path root;
    private final Catalogue catalogue;
    private final StoreOptions options;
    private final List<Derivation> derivations;

    /** A store whose pulls prepare nothing. */
    public ModelStore(Path root, Catalogue catalogue, StoreOptions options) {
        this(root, catalogue, options, List.of());
    }

    /**
     * Nothing is created or read yet.
     *
     * @param root the folder of all artifacts
     * @param derivations what a pull is to compute at once, instead of its first use
     */
    public ModelStore(Path root, Catalogue catalogue, StoreOptions options, List<Derivation> derivations) {
        this.root = root.toAbsolutePath();
        this.catalogue = catalogue;
        this.options = options;
        this.derivations = List.copyOf(derivations);
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    /** The machine this store pulls for. */
    public Platform platform() {
        return options.platform();
    }

    /**
     * What is there, told from names, sizes and times, in well under a millisecond.
     *
     * @throws ModelStoreException if the catalogue has no such artifact
     */
    public ArtifactState state(String artifactId) {
        Artifact artifact = require(artifactId);
        try {
            return state(artifact);
        } catch (IOException e) {
            throw failure(artifact, e);
        }
    }

    /**
     * The verified file (or folder, for natives), ready for use. Hashes it again only if it has changed since it was
     * verified, for instance by being copied to another disk.
     *
     * @throws ModelStoreException if a file is there and is not what the catalogue says; the message tells how to
     *     repair
     */
    public Optional<Path> installed(String artifactId) {
        ArtifactState found = state(artifactId);
        ArtifactState state = found instanceof ArtifactState.Unverified ? verify(artifactId) : found;
        return switch (state) {
            case ArtifactState.Installed(Path path) -> Optional.of(path);
            case ArtifactState.Missing _, ArtifactState.Partial _ -> Optional.empty();
            case ArtifactState.Corrupt(Path path, String reason) -> throw corrupt(artifactId, path, reason);
            case ArtifactState.Unverified(Path path, String reason) -> throw corrupt(artifactId, path, reason);
        };
    }

    /** Hashes everything of the artifact, about a second for a gigabyte; never answers Unverified. */
    public ArtifactState verify(String artifactId) {
        Artifact artifact = require(artifactId);
        try {
            if (!Files.isDirectory(folder(artifact))) {
                return state(artifact);
            }
            return new Verification(artifact, folder(artifact)).run();
        } catch (IOException e) {
            throw failure(artifact, e);
        }
    }

    /**
     * Makes sure the artifact is installed: downloads it, or the rest of it, or waits for another process that does.
     *
     * @param force download even if it is there
     * @return what {@link #installed} answers from now on
     * @throws ModelStoreException if it cannot be had; what has arrived is kept for the next pull
     * @throws InterruptedException if interrupted; all child processes are gone by then
     */
    public Path pull(String artifactId, boolean force, PullListener listener) throws InterruptedException {
        Artifact artifact = require(artifactId);
        if (!artifact.fits(options.platform())) {
            throw new ModelStoreException("artifact '" + artifactId + "' is not for " + options.platform());
        }
        try {
            Optional<Path> ready = force ? Optional.empty() : usable(artifact);
            Path path = ready.isPresent() ? ready.get() : pullLocked(artifact, force, listener);
            prepare(artifactId, listener);
            listener.heard(new PullEvent.Installed(path));
            return path;
        } catch (ClosedByInterruptException _) {
            Thread.interrupted();
            throw new InterruptedException("interrupted while pulling " + artifactId);
        } catch (IOException e) {
            throw failure(artifact, e);
        }
    }

    private Path pullLocked(Artifact artifact, boolean force, PullListener listener)
            throws IOException, InterruptedException {
        Files.createDirectories(root);
        try (var _ = StoreLock.await(lock(artifact), () -> listener.heard(new PullEvent.Waiting()))) {
            Optional<Path> ready = force ? Optional.empty() : usable(artifact);
            if (ready.isPresent()) {
                return ready.get();
            }
            if (force) {
                Disk.delete(staging(artifact));
            }
            Staging staging = Staging.open(staging(artifact), artifact);
            new Pull(artifact, folder(artifact), staging, options, listener).run();
            return usable(artifact).orElseThrow(() -> new ModelStoreException(artifact.id() + " vanished"));
        }
    }

    private void prepare(String artifactId, PullListener listener) throws InterruptedException {
        for (Derivation derivation : derivations) {
            if (derivation.artifactId().equals(artifactId)) {
                derived(derivation, () -> listener.heard(new PullEvent.Preparing(derivation.name())));
            }
        }
    }

    /**
     * The folder of the files computed from an installed artifact. Computes them if they are not there, are of another
     * version or artifact, or were changed; waits meanwhile if another process or thread is at it.
     *
     * @throws ModelStoreException if the artifact is not installed, or the files cannot be made
     * @throws InterruptedException if interrupted; nothing half-made is left
     */
    public Path derived(Derivation derivation) throws InterruptedException {
        return derived(derivation, () -> {});
    }

    private Path derived(Derivation derivation, Runnable onMaking) throws InterruptedException {
        Artifact artifact = require(derivation.artifactId());
        Path source = installed(artifact.id())
                .orElseThrow(() -> new ModelStoreException(
                        "'" + artifact.id() + "' is not installed; run: ./maximin models pull " + artifact.id()));
        var derived =
                new Derived(folder(artifact), work(artifact), artifact.payload().checksum(), derivation);
        try {
            Optional<Path> ready = derived.ready();
            if (ready.isPresent()) {
                return ready.get();
            }
            try (var _ = StoreLock.await(lock(artifact), () -> {})) {
                Optional<Path> made = derived.ready();
                if (made.isPresent()) {
                    return made.get();
                }
                onMaking.run();
                return derived.make(source);
            }
        } catch (ClosedByInterruptException _) {
            Thread.interrupted();
            throw new InterruptedException("interrupted while preparing " + derivation.name());
        } catch (IOException e) {
            throw failure(artifact, e);
        }
    }

    /**
     * Deletes the artifact, what was computed from it, and what an interrupted pull left of it.
     *
     * @return false if there was nothing
     * @throws ModelStoreException if it is being pulled
     */
    public boolean remove(String artifactId) {
        Artifact artifact = require(artifactId);
        try (var lock = StoreLock.tryAcquire(lock(artifact)).orElse(null)) {
            if (lock == null) {
                throw new ModelStoreException(
                        "artifact '" + artifactId + "' is being pulled or prepared by another process");
            }
            boolean something = Files.exists(folder(artifact)) || Files.exists(staging(artifact));
            if (Files.exists(folder(artifact))) {
                Path gone = Staging.open(staging(artifact), artifact).replaced();
                Disk.rename(folder(artifact), gone);
            }
            Disk.delete(staging(artifact));
            Disk.delete(work(artifact));
            return something;
        } catch (IOException e) {
            throw failure(artifact, e);
        }
    }

    private Optional<Path> usable(Artifact artifact) throws IOException {
        ArtifactState found = state(artifact);
        ArtifactState state = found instanceof ArtifactState.Unverified ? verify(artifact.id()) : found;
        if (state instanceof ArtifactState.Corrupt(Path path, String reason)) {
            LOG.warn("replacing {}: {}", path, reason);
        }
        return state instanceof ArtifactState.Installed(Path path) ? Optional.of(path) : Optional.empty();
    }

    private ArtifactState state(Artifact artifact) throws IOException {
        Path folder = folder(artifact);
        if (!Files.isDirectory(folder)) {
            long held = Staging.heldBytes(staging(artifact));
            return held > 0 ? new ArtifactState.Partial(held) : new ArtifactState.Missing();
        }
        return new Verification(artifact, folder).glance();
    }

    private Artifact require(String artifactId) {
        return catalogue
                .artifact(artifactId)
                .orElseThrow(() -> new ModelStoreException("unknown artifact '" + artifactId + "'"));
    }

    private Path folder(Artifact artifact) {
        return root.resolve(artifact.id());
    }

    private Path staging(Artifact artifact) {
        return root.resolve(".staging").resolve(artifact.id());
    }

    private Path lock(Artifact artifact) {
        return root.resolve(".staging").resolve(artifact.id() + ".lock");
    }

    private Path work(Artifact artifact) {
        return root.resolve(".staging").resolve(artifact.id() + ".derived");
    }

    private static ModelStoreException corrupt(String artifactId, Path path, String reason) {
        return new ModelStoreException(
                path + " is not used: " + reason + ". Repair it with: ./maximin models pull --force " + artifactId);
    }

    private static ModelStoreException failure(Artifact artifact, IOException e) {
        String message = String.valueOf(e.getMessage());
        if (message.contains("No space left on device")) {
            return new ModelStoreException("the disk is full; free some space and pull " + artifact.id() + " again", e);
        }
        return new ModelStoreException(artifact.id() + ": " + e.getClass().getSimpleName() + ": " + message, e);
    }
}
