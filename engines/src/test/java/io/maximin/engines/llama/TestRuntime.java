package io.maximin.engines.llama;

import io.maximin.engines.natives.NativesException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The llama libraries for tests, from the system property {@code maximin.natives} or {@code MAXIMIN_NATIVES}. */
public final class TestRuntime {
    private TestRuntime() {}

    /** Loads them, or fails with what to do; a test without its engine must not pass for one that ran. */
    public static LlamaRuntime load() {
        String configured = System.getProperty("maximin.natives", System.getenv("MAXIMIN_NATIVES"));
        if (configured == null || !Files.isDirectory(Path.of(configured))) {
            throw new NativesException(
                    "no llama libraries in " + Objects.toString(configured, "(maximin.natives unset)")
                            + "; run make natives, which calls scripts/fetch-natives");
        }
        return LlamaRuntime.load(Path.of(configured));
    }
}
