package io.maximin.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The source tree keeps the sizes and habits of the house; docs/architecture.md says why. */
class TidyTest {
    /** Files that are longer, with the lines each may have. This list may only shrink. */
    private static final Map<String, Integer> LONG_FILES = Map.of();

    private static final Set<String> SKIPPED =
            Set.of("target", "node_modules", ".git", ".cifuzz-corpus", ".idea", ".vscode", ".maximin", "shared");
    private static final Set<String> TEXT = Set.of(
            "java",
            "md",
            "xml",
            "yaml",
            "yml",
            "json",
            "js",
            "mjs",
            "ts",
            "py",
            "sh",
            "sql",
            "properties",
            "jinja",
            "txt",
            "config",
            "");
    private static final int MAX_TEXT = 2_000_000;

    private final Path root = root();
    private final Map<String, String> files = files();

    @Test
    void javaIsTidy() {
        var findings = new ArrayList<String>();
        files.forEach((path, text) -> {
            if (path.endsWith(".java")) {
                findings.addAll(JavaTidy.check(path, text, LONG_FILES));
            }
        });

        assertThat(findings).isEmpty();
    }

    @Test
    void everyDocumentHasOneTitle() {
        var findings = new ArrayList<String>();
        files.forEach((path, text) -> {
            boolean isDocument = path.startsWith("docs/") || !path.contains("/");
            if (path.endsWith(".md") && isDocument) {
                findings.addAll(TextTidy.titles(path, text));
            }
        });

        assertThat(findings).isEmpty();
    }

    @Test
    void noMergeIsHalfDone() {
        assertThat(files)
                .allSatisfy((path, text) -> assertThat(text.lines())
                        .as(path)
                        .noneMatch(line -> line.startsWith("<<<<<<< ") || line.startsWith(">>>>>>> ")));
    }

    @Test
    void noFileNamesARegistry() {
        var findings = new ArrayList<String>();
        files.forEach((path, text) -> findings.addAll(TextTidy.hosts(path, text)));

        assertThat(findings).isEmpty();
    }

    @Test
    void everyExceptionIsStillNeeded() {
        assertThat(LONG_FILES)
                .allSatisfy((path, most) -> assertThat(
                                Objects.requireNonNull(files.get(path), path).lines())
                        .as("take %s off the list, or lower its number", path)
                        .hasSize(most));
    }

    @Test
    void theWholeTreeIsSeen() {
        assertThat(files)
                .containsKeys("pom.xml", "server/pom.xml", "server/src/main/java/io/maximin/error/ErrorKind.java");
    }

    private static Path root() {
        var directory = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(directory.resolve(".mvn"))) {
            directory = Objects.requireNonNull(directory.getParent(), "no .mvn above the working directory");
        }
        return directory;
    }

    /** What fuzzers found is no text. */
    private static boolean skips(String directory) {
        return SKIPPED.contains(directory) || directory.endsWith("TestInputs");
    }

    private Map<String, String> files() {
        var found = new TreeMap<String, String>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    boolean skipped = skips(String.valueOf(directory.getFileName()));
                    return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    if (isText(file) && attributes.isRegularFile() && attributes.size() < MAX_TEXT) {
                        found.put(root.relativize(file).toString(), Files.readString(file));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static boolean isText(Path file) {
        var name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return TEXT.contains(dot < 0 ? "" : name.substring(dot + 1));
    }
}
