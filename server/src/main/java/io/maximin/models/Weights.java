package io.maximin.models;

import java.nio.file.Path;
import java.util.List;

/** What a text model runs on. */
public sealed interface Weights {
    /** An artifact of the catalogue, pulled by the store. */
    record OfArtifact(String artifactId) implements Weights {}

    /** None here: other servers write, by their names in the configuration. */
    record OfServers(List<String> names) implements Weights {
        public OfServers {
            names = List.copyOf(names);
        }
    }

    /** The operator's own file, outside the store. */
    record OfFile(Path path) implements Weights {}
}
