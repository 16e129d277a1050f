package io.maximin.models;

import java.net.URI;
import java.util.Optional;

/**
 * One file to pull from an address of the operator's choice.
 *
 * @param url http or https
 * @param bytes its exact size; needed, with {@code sha256}, for what the catalogue does not know
 * @param sha256 its checksum, 64 hexadecimal digits
 * @param licence name of the licence it is under
 */
public record ArtifactConfig(Optional<URI> url, Optional<Long> bytes, Optional<String> sha256, String licence) {
    public ArtifactConfig {
        if (bytes.isPresent() && bytes.get() < 1) {
            throw new IllegalArgumentException("bytes must be at least 1, got " + bytes.get());
        }
        if (sha256.isPresent() && !sha256.get().matches("[0-9a-fA-F]{64}")) {
            throw new IllegalArgumentException("sha256 must be 64 hexadecimal digits, got " + sha256.get());
        }
    }

    public static ArtifactConfig defaults() {
        return new ArtifactConfig(Optional.empty(), Optional.empty(), Optional.empty(), "unknown");
    }
}
