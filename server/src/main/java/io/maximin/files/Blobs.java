package io.maximin.files;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Bytes under names that the store chooses. Safe for use by several threads at once. */
public interface Blobs {

    /**
     * @param name unlike any other and hard to guess; letters and digits
     * @param bytes its length
     */
    record Blob(String name, long bytes) {}

    /**
     * Asks whether bytes can be kept here right now; answers where that is, for people.
     *
     * @throws IOException says where and why not
     */
    String check() throws IOException;

    /**
     * Keeps all that the stream gives, and returns once it would survive a loss of power. If anything throws, the
     * stream included, nothing stays.
     */
    Blob put(InputStream content) throws IOException;

    /**
     * Up to {@code length} bytes from {@code begin} on.
     *
     * @throws java.nio.file.NoSuchFileException if there is no such blob
     */
    InputStream open(String name, long begin, long length) throws IOException;

    /** Does nothing if there is no such blob. */
    void delete(String name) throws IOException;

    /**
     * Deletes what nobody knows and what a dead process left half written.
     *
     * @param before younger blobs are left alone: they may be about to become known
     * @param known given some names answers those that must stay
     */
    void sweep(Instant before, UnaryOperator<Set<String>> known) throws IOException;
}
