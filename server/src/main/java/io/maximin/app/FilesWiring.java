package io.maximin.app;

import io.maximin.api.Admission;
import io.maximin.api.minimax.FileRoutes;
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
import java.time.InstantSource;
import java.util.List;
import java.util.random.RandomGenerator;

/** The files of accounts and their routes. */
record FilesWiring(FileService files, FileLinks links, MaximinConfig config, Blobs blobs) implements AutoCloseable {

    /** @param random a secure one */
    static FilesWiring of(
            MaximinConfig config,
            Database database,
            ServerSecret secret,
            MeterRegistry registry,
            InstantSource clock,
            RandomGenerator random) {
        Blobs blobs = config.files().s3().bucket().isPresent()
                ? new S3Blobs(config.files().s3(), random)
                : new DiskBlobs(config.home().resolve(config.files().directory()), random);
        var files = new FileService(database, blobs, config.files(), new FileMetrics(registry), clock, random);
        return new FilesWiring(files, new FileLinks(files, secret, clock), config, blobs);
    }

    List<Route> routes(Admission admission) {
        var publicUrl = config.files().publicUrl().or(config.speech()::publicUrl);
        long most = config.files().maxBytes().bytes();
        return new FileRoutes(files, links, publicUrl, admission, most).routes();
    }

    @Override
    public void close() {
        if (blobs instanceof S3Blobs bucket) {
            bucket.close();
        }
    }
}
