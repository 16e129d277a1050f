package io.maximin.models;

import java.util.List;

/** What an artifact looks like once installed. */
public sealed interface Form {
    /** The download itself, under this name. */
    record SingleFile(String name) implements Form {
        public SingleFile {
            requirePlain(name);
        }
    }

    /**
     * A directory with those files of a gzipped tar archive that match one of the patterns, without their folders.
     *
     * @param patterns paths inside the archive; {@code *} stands for any characters but a slash
     */
    record Unpacked(List<String> patterns) implements Form {
        public Unpacked {
            patterns = List.copyOf(patterns);
            if (patterns.isEmpty()) {
                throw new CatalogueException("unpack: at least one pattern is needed");
            }
        }
    }

    /**
     * A directory with those files of a zip archive that match one of the patterns, without their folders, and with
     * zip archives inside it unpacked whole.
     *
     * @param patterns as for {@link Unpacked}
     */
    record Unzipped(List<String> patterns, List<Nested> nested) implements Form {
        public Unzipped {
            patterns = List.copyOf(patterns);
            nested = List.copyOf(nested);
            if (patterns.isEmpty()) {
                throw new CatalogueException("unpack: at least one pattern is needed");
            }
        }
    }

    /**
     * An archive inside the archive.
     *
     * @param file its path there
     * @param folder where its content goes, with the folders it has
     */
    record Nested(String file, String folder) {
        public Nested {
            requirePlain(folder);
        }
    }

    private static void requirePlain(String name) {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
            throw new CatalogueException("file '" + name + "' is not a plain file name");
        }
    }
}
