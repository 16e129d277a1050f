package io.maximin.engines.embeddings;

import java.nio.file.Files;
import java.nio.file.Path;

/** The real model of sentences for tests, from the system property {@code maximin.models}. */
public final class TestMiniLm {
    private TestMiniLm() {}

    /** Loads it, or fails with what to do; a test without its model must not pass for one that ran. */
    public static MiniLm load() {
        return MiniLm.load(folder());
    }

    static Path folder() {
        Path folder = Path.of(System.getProperty("maximin.models", "unset"), "all-minilm-l6-v2-q");
        if (!Files.isDirectory(folder)) {
            throw new IllegalStateException("no model of sentences at " + folder + "; run make speech-model");
        }
        return folder;
    }
}
