package io.maximin.app;

import io.maximin.engines.description.SceneReader;
import io.maximin.engines.stage.show.ArtLibrary;
import io.maximin.engines.stage.show.Stage;
import io.maximin.images.Illustrator;
import io.maximin.images.ImageEngineConfig;
import io.maximin.images.LocalImageEngine;
import io.maximin.images.PaintThreads;
import io.maximin.models.ModelStore;

/** Puts the illustrator together. */
final class LocalImages {
    private LocalImages() {}

    static LocalImageEngine engine(ModelStore store, ImageEngineConfig settings) {
        var installed = new InstalledImages(store);
        return new LocalImageEngine(() -> load(installed), new PaintThreads(threads(settings)));
    }

    static int threads(ImageEngineConfig settings) {
        return settings.threads() == 0 ? Runtime.getRuntime().availableProcessors() : settings.threads();
    }

    private static Illustrator load(InstalledImages installed) {
        var art = ArtLibrary.of(installed.art(), installed.fonts());
        return new Illustrator(SceneReader.load(), new Stage(art));
    }
}
