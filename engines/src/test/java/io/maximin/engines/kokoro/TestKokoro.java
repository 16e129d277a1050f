package io.maximin.engines.kokoro;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The real speech model for tests, from the system property {@code maximin.models}; made ready once per process. */
public final class TestKokoro {
    private static final Path MODELS = Path.of(System.getProperty("maximin.models", "unset"));
    private static final Path FILES = prepare();

    private TestKokoro() {}

    /** Loads it, or fails with what to do; a test without its model must not pass for one that ran. */
    public static KokoroModel load() {
        return KokoroModel.load(FILES, speakers());
    }

    static Path original() {
        return MODELS.resolve("kokoro-82m-v1.0-int8").resolve("kokoro-82m-v1.0-int8.onnx");
    }

    static Path files() {
        return FILES;
    }

    static Path speakers() {
        return MODELS.resolve("kokoro-voices");
    }

    private static Path prepare() {
        if (!Files.isRegularFile(original())) {
            throw new IllegalStateException("no speech model at " + original() + "; run make natives");
        }
        try {
            Path folder = Files.createTempDirectory("kokoro");
            KokoroFiles.make(original(), folder);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
