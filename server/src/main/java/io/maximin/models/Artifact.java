package io.maximin.models;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that can be pulled: weights, or the native libraries of an engine.
 *
 * @param id also the name of its directory in the store
 */
public record Artifact(String id, About about, Form form, Source source, Payload payload) {
    public Artifact {
        Objects.requireNonNull(about);
        Objects.requireNonNull(source);
        Objects.requireNonNull(payload);
        if (!id.matches("[a-z0-9][a-z0-9._-]*")) {
            throw new CatalogueException("artifact id '" + id + "' may hold a-z, 0-9, '.', '_' and '-' only");
        }
        if (form instanceof Form.SingleFile && !payload.checksum().algorithm().equals("SHA-256")) {
            throw new CatalogueException("artifact '" + id + "': a single file is pinned by sha256");
        }
    }

    /** What the artifact is for. */
    public enum Kind {
        WEIGHTS,
        NATIVES;

        static Kind of(String name) {
            for (Kind kind : values()) {
                if (kind.label().equals(name)) {
                    return kind;
                }
            }
            throw new CatalogueException("kind '" + name + "' is neither weights nor natives");
        }

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What a person wants to know before pulling.
     *
     * @param engine what runs on it
     * @param platform where it runs; empty means everywhere
     */
    public record About(String title, Kind kind, Engine engine, Licence licence, Optional<Platform> platform) {
        public About {
            Objects.requireNonNull(title);
            Objects.requireNonNull(kind);
            Objects.requireNonNull(engine);
            Objects.requireNonNull(licence);
            Objects.requireNonNull(platform);
        }
    }

    /**
     * The terms the artifact comes under.
     *
     * @param name an SPDX identifier
     */
    public record Licence(String name, String note) {
        public Licence {
            Objects.requireNonNull(name);
            Objects.requireNonNull(note);
        }
    }

    /**
     * The finished download.
     *
     * @param bytes exact for a single file; for an archive a close estimate
     */
    public record Payload(long bytes, Checksum checksum) {
        public Payload {
            Objects.requireNonNull(checksum);
            if (bytes < 1) {
                throw new CatalogueException("bytes must be at least 1, not " + bytes);
            }
        }
    }

    /** Whether the artifact can be used on {@code machine}. */
    public boolean fits(Platform machine) {
        return about.platform().isEmpty() || about.platform().get().equals(machine);
    }

    Artifact from(Source other) {
        return new Artifact(id, about, form, other, payload);
    }
}
