package io.maximin.app;

import io.maximin.config.ConfigException;
import io.maximin.engines.description.SceneReader;
import io.maximin.engines.embeddings.MiniLm;
import io.maximin.engines.stage.show.ArtLibrary;
import io.maximin.engines.stage.show.Stage;
import io.maximin.images.Illustrator;
import io.maximin.images.ImageEngineConfig;
import io.maximin.images.LocalImageEngine;
import io.maximin.images.PaintThreads;
import io.maximin.images.Planner;
import io.maximin.images.PlannerConfig;
import io.maximin.models.Lazy;
import io.maximin.models.ModelStore;
import io.maximin.text.TextModel;
import java.util.List;
import java.util.Optional;

/** Puts the illustrator together. */
final class LocalImages {
    private LocalImages() {}

    /**
     * @param sentences the model that unknown words of prompts are compared by, where it is installed
     * @param models one of which may be the planner
     */
    static LocalImageEngine engine(
            ModelStore store, MaximinConfig config, Lazy<MiniLm> sentences, List<TextModel> models) {
        var settings = config.images();
        int threads = threads(settings.engine());
        var subjects = new LocalSubjects(store, settings.cutout(), config.home(), threads);
        return new LocalImageEngine(
                () -> load(store, sentences, subjects), new PaintThreads(threads), planner(settings.planner(), models));
    }

    /** @throws ConfigException if it is to be a model that nobody knows */
    static Optional<Planner> planner(PlannerConfig settings, List<TextModel> models) {
        return settings.model()
                .map(id -> models.stream()
                        .filter(model -> model.answersTo(id))
                        .findFirst()
                        .map(model -> new Planner(new TextPlanWriter(model), settings.timeout()))
                        .orElseThrow(() -> new ConfigException("images.planner.model is no text model: '" + id + "'")));
    }

    static int threads(ImageEngineConfig settings) {
        return settings.threads() == 0 ? Runtime.getRuntime().availableProcessors() : settings.threads();
    }

    private static Illustrator load(ModelStore store, Lazy<MiniLm> sentences, LocalSubjects subjects)
            throws InterruptedException {
        var installed = new InstalledImages(store);
        var art = ArtLibrary.of(installed.art(), installed.fonts());
        var reader = LocalSentences.wordVectors(store, sentences)
                .map(SceneReader::load)
                .orElseGet(SceneReader::load);
        return new Illustrator(reader, new Stage(art), subjects.cutter());
    }
}
