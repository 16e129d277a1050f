package io.maximin.models;

import java.nio.file.Path;

/** What the store holds of an artifact. */
public sealed interface ArtifactState {
    /** Nothing. */
    record Missing() implements ArtifactState {}

    /** An interrupted pull, which the next one continues. */
    record Partial(long bytes) implements ArtifactState {}

    /** Ready; {@code path} is the file, or the directory of an unpacked archive. */
    record Installed(Path path) implements ArtifactState {}

    /** There, but changed since it was last checked; it is checked before use. */
    record Unverified(Path path, String reason) implements ArtifactState {}

    /** Found to differ from the catalogue; it is not used. */
    record Corrupt(Path path, String reason) implements ArtifactState {}
}
