package io.maximin.app;

import io.maximin.images.DiffusionEngine;
import io.maximin.images.ImageEngine;
import io.maximin.images.ImageModelConfig;
import io.maximin.images.upstream.Upstreams;
import java.util.ArrayList;
import java.util.List;

/** Makes the engines of models, and keeps those that must be closed. */
final class ImageEngines implements AutoCloseable {
    private final MaximinConfig config;
    private final ImageEngine drawing;
    private final Upstreams upstreams;
    private final List<DiffusionEngine> loaded = new ArrayList<>();

    ImageEngines(MaximinConfig config, ImageEngine drawing, Upstreams upstreams) {
        this.config = config;
        this.drawing = drawing;
        this.upstreams = upstreams;
    }

    /** The illustrator. */
    ImageEngine drawing() {
        return drawing;
    }

    /** @throws io.maximin.config.ConfigException if a file it needs cannot be used */
    ImageEngine of(String id, ImageModelConfig model) {
        return switch (model.engine()) {
            case LOCAL -> drawing;
            case DIFFUSION -> diffusion(id, model);
            case OPENAI, SD_SERVER, COMFYUI, MINIMAX -> upstreams.engine(id, model);
        };
    }

    private ImageEngine diffusion(String id, ImageModelConfig model) {
        int threads = LocalImages.threads(config.images().engine());
        var engine = new DiffusionEngine(id, model.diffusion(), config.home(), threads);
        loaded.add(engine);
        return engine;
    }

    @Override
    public void close() {
        loaded.forEach(DiffusionEngine::close);
        upstreams.close();
    }
}
