package io.maximin.app;

import io.maximin.engines.description.SceneReader;
import io.maximin.engines.stage.show.ArtLibrary;
import io.maximin.engines.stage.show.Stage;
import io.maximin.images.Illustrator;
import io.maximin.images.ImageEngineConfig;
import io.maximin.images.LocalImageEngine;
import io.maximin.images.PaintThreads;

/** Puts the illustrator together. */
final class LocalImages {
    private LocalImages() {}

    static LocalImageEngine engine(ImageEngineConfig settings) {
        return new LocalImageEngine(LocalImages::load, new PaintThreads(threads(settings)));
    }

    static int threads(ImageEngineConfig settings) {
        return settings.threads() == 0 ? Runtime.getRuntime().availableProcessors() : settings.threads();
    }

    private static Illustrator load() {
        return new Illustrator(SceneReader.load(), new Stage(ArtLibrary.bare()));
    }
}
