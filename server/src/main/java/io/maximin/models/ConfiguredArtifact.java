package io.maximin.models;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An address for an artifact: of one in the catalogue, whose size and checksum then stay as they are, or of a new
 * single file, which must bring both.
 */
public record ConfiguredArtifact(String id, URI url, OptionalLong bytes, Optional<String> sha256, String licence) {
    public ConfiguredArtifact {
        Objects.requireNonNull(url);
        Objects.requireNonNull(licence);
        if (bytes.isPresent() != sha256.isPresent()) {
            throw new CatalogueException("artifact '" + id + "' needs bytes and sha256 together");
        }
    }

    Artifact replacing(Artifact known) {
        if (bytes.isPresent()) {
            throw new CatalogueException("artifact '" + id
                    + "' is in the catalogue: its bytes and sha256 cannot be changed, use another id");
        }
        return known.from(new Source.DirectUrl(url));
    }

    Artifact fresh() {
        if (bytes.isEmpty()) {
            throw new CatalogueException("artifact '" + id + "' is not in the catalogue: bytes and sha256 are needed");
        }
        return new Artifact(
                id,
                new Artifact.About(
                        "configured",
                        Artifact.Kind.WEIGHTS,
                        Engine.LLAMA,
                        new Artifact.Licence(licence, ""),
                        Optional.empty()),
                new Form.SingleFile(id + ".gguf"),
                new Source.DirectUrl(url),
                new Artifact.Payload(bytes.getAsLong(), Checksum.sha256(sha256.orElseThrow())));
    }
}
