package io.maximin.app;

import io.maximin.engines.kokoro.KokoroFiles;
import io.maximin.engines.kokoro.KokoroModel;
import io.maximin.engines.phonemes.Phonemizers;
import io.maximin.engines.speech.Phonemes;
import io.maximin.engines.speech.Synthesizer;
import io.maximin.models.Catalogue;
import io.maximin.models.Derivation;
import io.maximin.models.ModelStore;
import io.maximin.models.SpeechEntry;
import io.maximin.speech.LocalSpeechEngine;
import io.maximin.speech.SpeechEngineConfig;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Puts the embedded voice together from what is installed. */
final class LocalSpeech {
    private final InstalledSpeech installed;
    private final ModelStore store;
    private final SpeechEngineConfig settings;

    LocalSpeech(ModelStore store, SpeechEngineConfig settings) {
        this.installed = new InstalledSpeech(store);
        this.store = store;
        this.settings = settings;
    }

    /** What is computed once from the speech model of the catalogue. */
    static List<Derivation> derivations(Catalogue catalogue) {
        return catalogue.speech().map(SpeechEntry::weights).map(LocalSpeech::stages).stream()
                .toList();
    }

    private static Derivation stages(String weights) {
        return new Derivation(weights, "stages", Integer.toString(KokoroFiles.VERSION), KokoroFiles::make);
    }

    LocalSpeechEngine engine() {
        return new LocalSpeechEngine(this::load);
    }

    private Synthesizer load() throws InterruptedException {
        Path espeak = installed.espeak();
        Path voices = installed.voices();
        Path stages = installed.derived(derivations(store.catalogue()).getFirst());
        var phonemizers = new Phonemizers(new Phonemizers.Files(
                espeak.resolve("libespeak-ng.so.1"),
                espeak.resolve("espeak-ng-data"),
                Optional.of(installed.arabicVowels()),
                Optional.of(installed.hebrewVowels())));
        int threads = settings.threads() == 0 ? Runtime.getRuntime().availableProcessors() : settings.threads();
        return new Synthesizer(
                KokoroModel.load(stages, voices), new Phonemes(phonemizers), threads, threads + settings.queue());
    }
}
