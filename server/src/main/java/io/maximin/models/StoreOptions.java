package io.maximin.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import java.util.function.ToLongFunction;

/**
 * How a store works.
 *
 * @param parallelDownloads packages fetched at the same time, 1 to 8; each may take the disk space of one package
 * @param usableSpace free bytes of the disk that holds a folder
 */
public record StoreOptions(
        PackageClients clients,
        Platform platform,
        Retry retry,
        int parallelDownloads,
        InstantSource time,
        ToLongFunction<Path> usableSpace) {
    public StoreOptions {
        Objects.requireNonNull(clients);
        Objects.requireNonNull(platform);
        Objects.requireNonNull(retry);
        Objects.requireNonNull(time);
        Objects.requireNonNull(usableSpace);
        if (parallelDownloads < 1 || parallelDownloads > 8) {
            throw new IllegalArgumentException("parallel downloads must be 1 to 8, not " + parallelDownloads);
        }
    }

    /** This machine, three downloads at a time. */
    public static StoreOptions standard(PackageClients clients, InstantSource time) {
        return new StoreOptions(clients, Platform.current(), Retry.standard(), 3, time, StoreOptions::usableBytes);
    }

    private static long usableBytes(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
