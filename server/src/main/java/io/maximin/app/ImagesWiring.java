package io.maximin.app;

import io.maximin.api.Admission;
import io.maximin.api.LinkUrls;
import io.maximin.api.minimax.ImageRoutes;
import io.maximin.api.openai.OpenAiImageRoutes;
import io.maximin.fetch.Fetcher;
import io.maximin.files.LinkedFiles;
import io.maximin.http.Route;
import io.maximin.images.CornerMark;
import io.maximin.images.ImageEngine;
import io.maximin.images.ImageMetrics;
import io.maximin.images.ImageModel;
import io.maximin.images.ImageModelConfig;
import io.maximin.images.ImageModelConfig.Engine;
import io.maximin.images.ImageService;
import io.maximin.images.PaintThreads;
import io.maximin.images.SubjectReader;
import io.maximin.images.Turns;
import io.maximin.images.upstream.Upstreams;
import io.maximin.usage.Metering;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** What draws pictures, and the routes by which they are asked for. */
record ImagesWiring(ImageService images, LinkUrls urls, PaintThreads threads, ImageEngines engines)
        implements AutoCloseable {
    /** Models that there are without any configuration. */
    private static final List<String> OWN = List.of("image-01", "image-01-live");

    /** @param random a secure one, of links and seeds */
    record Setting(Metering metering, MeterRegistry registry, RandomGenerator random, InstantSource clock) {}

    /**
     * @param drawing the engine of every model that names no other
     * @param fetcher of addresses that callers and other servers name
     */
    static ImagesWiring of(MaximinConfig config, ImageEngine drawing, Fetcher fetcher, Setting setting) {
        var settings = config.images();
        var files =
                new LinkedFiles(config.home().resolve("pictures"), settings.links(), setting.clock(), setting.random());
        var engines = new ImageEngines(config, drawing, new Upstreams(config.home(), fetcher, setting.random()));
        var painting = new PaintThreads(LocalImages.threads(settings.engine()));
        var images = new ImageService(
                models(config, engines),
                new ImageService.Studio(new SubjectReader(fetcher), new CornerMark(), painting),
                setting.metering(),
                new ImageMetrics(setting.registry()),
                setting.random());
        var publicUrl = settings.publicUrl().or(config.speech()::publicUrl);
        return new ImagesWiring(images, LinkUrls.pictures(files, publicUrl), painting, engines);
    }

    /** Those of the operator come first, because they may stand for ours. */
    private static List<ImageModel> models(MaximinConfig config, ImageEngines engines) {
        var own = config.images().engine();
        var shared = new Turns(own.slots(), own.queue());
        List<ImageModel> models = new ArrayList<>();
        config.images().models().forEach((id, model) -> {
            var turns = model.engine() == Engine.LOCAL ? shared : turns(model);
            models.add(new ImageModel(id, model.aliases(), engines.of(id, model), turns));
        });
        OWN.stream()
                .filter(id -> models.stream().noneMatch(model -> model.id().equalsIgnoreCase(id)))
                .toList()
                .forEach(id -> models.add(new ImageModel(id, List.of(), engines.drawing(), shared)));
        return models;
    }

    private static Turns turns(ImageModelConfig model) {
        return new Turns(model.slots(), model.queue());
    }

    List<Route> routes(Admission admission, InstantSource clock) {
        List<Route> routes = new ArrayList<>(new ImageRoutes(images, urls, admission).routes());
        routes.addAll(new OpenAiImageRoutes(images, urls, clock, admission).routes());
        return routes;
    }

    /** Deletes pictures whose links have expired. */
    void sweep() {
        urls.files().sweep();
    }

    @Override
    public void close() {
        try (threads) {
            engines.close();
        }
    }
}
