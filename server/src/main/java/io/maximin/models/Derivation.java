package io.maximin.models;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Files that are computed from an artifact once and kept beside it.
 *
 * @param artifactId what they are computed from
 * @param name of their folder, and what a person is told is being prepared; a-z, 0-9, '.', '_' and '-'
 * @param version changes whenever the same artifact would give other files; the old ones are then made anew
 */
public record Derivation(String artifactId, String name, String version, Maker maker) {
    public Derivation {
        Objects.requireNonNull(artifactId);
        Objects.requireNonNull(version);
        Objects.requireNonNull(maker);
        if (!name.matches("[a-z0-9][a-z0-9._-]*")) {
            throw new IllegalArgumentException("derivation '" + name + "' may hold a-z, 0-9, '.', '_' and '-' only");
        }
    }

    /** Computes the files. */
    @FunctionalInterface
    public interface Maker {
        /**
         * Must write the same files for the same source every time.
         *
         * @param source the artifact: its file, or its folder
         * @param target an empty folder; a failure discards it
         */
        void make(Path source, Path target) throws IOException, InterruptedException;
    }
}
