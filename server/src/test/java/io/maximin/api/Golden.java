package io.maximin.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Wire recordings under {@code src/test/resources/golden}; run with {@code -Dgolden.write=true} to record them anew.
 */
public final class Golden {
    private static final Path ROOT = Path.of("src/test/resources/golden");
    private static final boolean WRITE = Boolean.getBoolean("golden.write");

    private Golden() {}

    /** The text of one recording, without the line break at its end. */
    public static String read(String name) {
        try {
            return Files.readString(ROOT.resolve(name)).stripTrailing();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The recorded requests of a dialect, in the order of their names. */
    public static List<String> requests(String dialect) {
        try (var files = Files.list(ROOT.resolve(dialect))) {
            return files.map(file -> dialect + "/" + file.getFileName())
                    .filter(name -> name.endsWith(".request.json"))
                    .sorted()
                    .map(Golden::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails unless the text is, byte for byte, what was recorded. */
    public static void matches(String name, String actual) throws IOException {
        if (WRITE) {
            Files.writeString(ROOT.resolve(name), actual.stripTrailing() + "\n");
        }
        assertThat(actual.stripTrailing()).as(name).isEqualTo(read(name));
    }
}
