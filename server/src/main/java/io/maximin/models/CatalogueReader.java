package io.maximin.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads the YAML form of the catalogue; an unknown key is an error, so that a slip of the pen is not a silent default.
 */
final class CatalogueReader {
    private static final String RESOURCE = "catalogue.yaml";
    private static final YAMLMapper YAML = new YAMLMapper();

    private CatalogueReader() {}

    static Catalogue readResource() {
        try (InputStream in = CatalogueReader.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("resource " + RESOURCE + " is missing from the program");
            }
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Catalogue read(String yaml) {
        JsonNode root;
        try {
            root = YAML.readTree(yaml);
        } catch (JacksonException e) {
            throw new CatalogueException("catalogue cannot be read: " + e.getOriginalMessage());
        }
        return new Catalogue(
                Entry.list("artifacts", root.path("artifacts")).stream()
                        .map(CatalogueReader::artifact)
                        .toList(),
                Entry.list("models", root.path("models")).stream()
                        .map(CatalogueReader::textModel)
                        .toList(),
                one(root, "speech").map(CatalogueReader::speech),
                one(root, "images").map(CatalogueReader::images),
                one(root, "embeddings").map(CatalogueReader::embeddings));
    }

    private static Optional<Entry> one(JsonNode root, String name) {
        return Optional.of(root.path(name))
                .filter(node -> !node.isMissingNode())
                .map(node -> new Entry(name, node));
    }

    private static Artifact artifact(Entry entry) {
        var about = new Artifact.About(
                entry.text("title"),
                Artifact.Kind.of(entry.text("kind")),
                Engine.of(entry.text("engine")),
                new Artifact.Licence(
                        entry.text("licence"),
                        entry.optionalText("licence-note").orElse("")),
                entry.optionalText("platform").map(Platform::new));
        var payload = new Artifact.Payload(entry.number("bytes"), checksum(entry));
        Optional<Entry> npm = entry.entry("npm");
        Optional<Entry> maven = entry.entry("maven");
        var artifact =
                new Artifact(entry.text("id"), about, form(entry, npm, maven), source(entry, npm, maven), payload);
        npm.ifPresent(Entry::finish);
        maven.ifPresent(Entry::finish);
        entry.finish();
        return artifact;
    }

    private static Checksum checksum(Entry entry) {
        Optional<String> integrity = entry.optionalText("integrity");
        return integrity.isPresent() ? Checksum.integrity(integrity.get()) : Checksum.sha256(entry.text("sha256"));
    }

    private static Form form(Entry entry, Optional<Entry> npm, Optional<Entry> maven) {
        return npm.<Form>map(archive -> new Form.Unpacked(archive.texts("unpack")))
                .or(() -> maven.map(CatalogueReader::unzipped))
                .orElseGet(() -> new Form.SingleFile(entry.text("file")));
    }

    private static Form unzipped(Entry maven) {
        List<Form.Nested> nested =
                maven.entries("nested").stream().map(CatalogueReader::nested).toList();
        return new Form.Unzipped(maven.texts("unpack"), nested);
    }

    private static Form.Nested nested(Entry entry) {
        var nested = new Form.Nested(entry.text("file"), entry.text("folder"));
        entry.finish();
        return nested;
    }

    private static Source source(Entry entry, Optional<Entry> npm, Optional<Entry> maven) {
        List<Source.PipPart> wheels =
                entry.entries("pip").stream().flatMap(CatalogueReader::wheels).toList();
        List<Source> found = Stream.<Optional<Source>>of(
                        npm.map(archive -> new Source.NpmPackage(archive.text("package"), archive.text("version"))),
                        maven.map(CatalogueReader::mavenArtifact),
                        entry.optionalText("url").map(url -> new Source.DirectUrl(URI.create(url))),
                        wheels.isEmpty() ? Optional.empty() : Optional.of(new Source.PipParts(wheels)))
                .flatMap(Optional::stream)
                .toList();
        if (found.size() != 1) {
            throw new CatalogueException(
                    "artifact '" + entry.text("id") + "' needs exactly one of pip, npm, maven and url");
        }
        return found.getFirst();
    }

    private static Source mavenArtifact(Entry maven) {
        return new Source.MavenArtifact(maven.text("group"), maven.text("name"), maven.text("version"));
    }

    // {n} in a name or file stands for the part's number, {nn} for the same with two digits.
    private static Stream<Source.PipPart> wheels(Entry entry) {
        String name = entry.text("package");
        String version = entry.text("version");
        String file = entry.text("file");
        int parts = entry.optionalText("parts").isPresent() ? entry.count("parts") : 1;
        entry.finish();
        return IntStream.rangeClosed(1, parts)
                .mapToObj(n -> new Source.PipPart(numbered(name, n), version, numbered(file, n)));
    }

    private static String numbered(String text, int n) {
        return text.replace("{nn}", String.format(Locale.ROOT, "%02d", n)).replace("{n}", Integer.toString(n));
    }

    private static TextModelEntry textModel(Entry entry) {
        requireText(entry, "modality", "text");
        requireText(entry, "engine", "llama");
        var settings = new TextModelEntry.Settings(
                entry.count("context"),
                entry.count("max-tokens"),
                entry.optionalText("template"),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty());
        var model = new TextModelEntry(
                entry.text("id"),
                entry.texts("aliases"),
                instant(entry, "created"),
                entry.truth("listed"),
                new Weights.OfArtifact(entry.text("artifact")),
                settings);
        entry.finish();
        return model;
    }

    private static SpeechEntry speech(Entry entry) {
        requireText(entry, "engine", Engine.KOKORO.label());
        var speech = new SpeechEntry(
                entry.texts("models"),
                entry.text("weights"),
                entry.text("voices"),
                entry.text("arabic-vowels"),
                entry.text("hebrew-vowels"));
        entry.finish();
        return speech;
    }

    private static ImageEntry images(Entry entry) {
        requireText(entry, "engine", Engine.STAGE.label());
        var images = new ImageEntry(
                entry.texts("models"),
                entry.texts("art"),
                entry.texts("fonts"),
                entry.text("people"),
                entry.text("faces"));
        entry.finish();
        return images;
    }

    private static EmbeddingEntry embeddings(Entry entry) {
        requireText(entry, "engine", Engine.MINILM.label());
        var embeddings = new EmbeddingEntry(entry.texts("models"), entry.text("weights"));
        entry.finish();
        return embeddings;
    }

    private static void requireText(Entry entry, String key, String only) {
        String value = entry.text(key);
        if (!value.equals(only)) {
            throw new CatalogueException(entry.where() + ": " + key + " '" + value + "' is not " + only);
        }
    }

    private static Instant instant(Entry entry, String key) {
        try {
            return Instant.parse(entry.text(key));
        } catch (DateTimeException e) {
            throw new CatalogueException(entry.where() + ": " + key + " is not an instant: " + e.getMessage());
        }
    }
}
