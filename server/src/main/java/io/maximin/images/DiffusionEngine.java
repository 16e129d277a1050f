package io.maximin.images;

import io.maximin.config.ConfigException;
import io.maximin.engines.diffusion.DiffusionException;
import io.maximin.engines.diffusion.DiffusionPipeline;
import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import io.maximin.models.Lazy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Draws in this process by a model of diffusion, one picture after the other; it is loaded for the first. */
public final class DiffusionEngine implements ImageEngine, AutoCloseable {
    private final DiffusionConfig config;
    private final Lazy<DiffusionPipeline> pipeline;
    private final PaintThreads thread = new PaintThreads(1);

    /**
     * @param id of the model
     * @param home that the folder is relative to
     * @param threads cores that it computes on
     * @throws ConfigException if there is no such folder
     */
    public DiffusionEngine(String id, DiffusionConfig config, Path home, int threads) {
        this.config = config;
        Path folder = home.resolve(config.folder().orElseThrow());
        if (!Files.isDirectory(folder)) {
            throw new ConfigException("images.models." + id + ".diffusion.folder '" + folder + "' is no directory");
        }
        this.pipeline = new Lazy<>("load " + id, () -> load(id, folder, threads));
    }

    private static DiffusionPipeline load(String id, Path folder, int threads) {
        try {
            return DiffusionPipeline.open(folder, threads);
        } catch (DiffusionException e) {
            throw new ApiException(ErrorKind.UNAVAILABLE, "model '" + id + "' cannot be loaded: " + e.getMessage(), e);
        }
    }

    @Override
    public void draw(ImageRequest request, Sink sink) throws InterruptedException {
        if (request.subject().isPresent()) {
            throw ApiException.invalid("subject_reference is not supported by this model");
        }
        var loaded = pipeline.get();
        var format = request.format() == PictureFormat.WEBP ? PictureFormat.PNG : request.format();
        for (int i = 0; i < request.count(); i++) {
            var order = config.order(
                    request.styledPrompt(), request.canvas(), request.seeds().get(i));
            byte[] encoded = thread.run(() -> Finisher.encoded(loaded.draw(order, _ -> {}), format));
            sink.take(new Drawn.Made(i, Picture.of(encoded), List.of()));
        }
    }

    @Override
    public void close() {
        try (thread) {
            pipeline.close();
        }
    }
}
