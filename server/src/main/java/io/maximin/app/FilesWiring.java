package io.maximin.app;

import io.maximin.api.Admission;
import io.maximin.api.minimax.FileRoutes;
import io.maximin.config.ConfigException;
import io.maximin.db.Database;
import io.maximin.files.Blobs;
import io.maximin.files.DiskBlobs;
import io.maximin.files.FileLinks;
import io.maximin.files.FileMetrics;
import io.maximin.files.FileService;
import io.maximin.files.S3Blobs;
import io.maximin.http.Route;
import io.maximin.keys.ServerSecret;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.random.RandomGenerator;

/** The files of accounts and their routes. */
record FilesWiring(FileService files, FileLinks links, MaximinConfig config, Blobs blobs) implements AutoCloseable {

    /**
     * @param random a secure one
     * @throws ConfigException if their bytes cannot be kept where they should be
     */
    static FilesWiring of(
            MaximinConfig config,
            Database database,
            ServerSecret secret,
            MeterRegistry registry,
            InstantSource clock,
            RandomGenerator random) {
        Blobs blobs = blobs(config, random);
        requirePlace(blobs);
        var files = new FileService(database, blobs, config.files(), new FileMetrics(registry), clock, random);
        return new FilesWiring(files, new FileLinks(files, secret, clock), config, blobs);
    }

    private static Blobs blobs(MaximinConfig config, RandomGenerator random) {
        if (config.files().s3().bucket().isPresent()) {
            return new S3Blobs(config.files().s3(), random);
        }
        Path directory = config.home().resolve(config.files().directory());
        try {
            return new DiskBlobs(directory, random);
        } catch (UncheckedIOException e) {
            throw new ConfigException("files cannot be kept: " + e.getMessage(), e);
        }
    }

    /** As with the database: a server that could not keep a file does not start. */
    private static String requirePlace(Blobs blobs) {
        try {
            return blobs.check();
        } catch (IOException e) {
            close(blobs);
            throw new ConfigException("files cannot be kept: " + e.getMessage(), e);
        }
    }

    /**
     * Where the bytes of files are.
     *
     * @throws ConfigException if none can be kept there
     */
    static String place(MaximinConfig config) {
        Blobs blobs = blobs(config, new SecureRandom());
        String place = requirePlace(blobs);
        close(blobs);
        return place;
    }

    List<Route> routes(Admission admission) {
        var publicUrl = config.files().publicUrl().or(config.speech()::publicUrl);
        long most = config.files().maxBytes().bytes();
        return new FileRoutes(files, links, publicUrl, admission, most).routes();
    }

    @Override
    public void close() {
        close(blobs);
    }

    private static void close(Blobs blobs) {
        if (blobs instanceof S3Blobs bucket) {
            bucket.close();
        }
    }
}
