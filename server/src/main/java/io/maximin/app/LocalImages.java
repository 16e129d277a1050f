package io.maximin.app;

import io.maximin.engines.cutout.Cutter;
import io.maximin.engines.description.SceneReader;
import io.maximin.engines.embeddings.MiniLm;
import io.maximin.engines.stage.show.ArtLibrary;
import io.maximin.engines.stage.show.Stage;
import io.maximin.images.Illustrator;
import io.maximin.images.ImageEngineConfig;
import io.maximin.images.LocalImageEngine;
import io.maximin.images.PaintThreads;
import io.maximin.models.Lazy;
import io.maximin.models.ModelStore;

/** Puts the illustrator together. */
final class LocalImages {
    private LocalImages() {}

    /** @param sentences the model that unknown words of prompts are compared by, where it is installed */
    static LocalImageEngine engine(ModelStore store, ImageEngineConfig settings, Lazy<MiniLm> sentences) {
        return new LocalImageEngine(() -> load(store, sentences), new PaintThreads(threads(settings)));
    }

    static int threads(ImageEngineConfig settings) {
        return settings.threads() == 0 ? Runtime.getRuntime().availableProcessors() : settings.threads();
    }

    private static Illustrator load(ModelStore store, Lazy<MiniLm> sentences) throws InterruptedException {
        var installed = new InstalledImages(store);
        var art = ArtLibrary.of(installed.art(), installed.fonts());
        var reader = LocalSentences.wordVectors(store, sentences)
                .map(SceneReader::load)
                .orElseGet(SceneReader::load);
        return new Illustrator(reader, new Stage(art), Cutter.plain());
    }
}
