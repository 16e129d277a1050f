package io.maximin.models;

import java.nio.file.Path;

/** The file a text model runs on. */
public sealed interface Weights {
    /** An artifact of the catalogue, pulled by the store. */
    record OfArtifact(String artifactId) implements Weights {}

    /** The operator's own file, outside the store. */
    record OfFile(Path path) implements Weights {}
}
