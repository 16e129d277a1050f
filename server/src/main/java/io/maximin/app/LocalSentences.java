package io.maximin.app;

import io.maximin.engines.description.SceneReader;
import io.maximin.engines.description.WordVectors;
import io.maximin.engines.embeddings.KeptVectors;
import io.maximin.engines.embeddings.MiniLm;
import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import io.maximin.models.Catalogue;
import io.maximin.models.Derivation;
import io.maximin.models.EmbeddingEntry;
import io.maximin.models.Lazy;
import io.maximin.models.ModelStore;
import io.maximin.models.ModelStoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The model of sentences that is installed here. */
final class LocalSentences {
    private static final String WORDS = "picture-words.bin";

    private static final Logger LOG = LoggerFactory.getLogger(LocalSentences.class);

    private LocalSentences() {}

    /** Loads it at the first use, or says how to get it. */
    static Lazy<MiniLm> model(ModelStore store) {
        return new Lazy<>("load embeddings", () -> MiniLm.load(folder(store)));
    }

    /** The vectors of words that prompts of pictures need; none if the model is not installed. */
    static Optional<WordVectors> wordVectors(ModelStore store, Lazy<MiniLm> model) throws InterruptedException {
        var entry = store.catalogue().embeddings().filter(one -> isInstalled(store, one.weights()));
        if (entry.isEmpty()) {
            LOG.info("words of prompts that are unknown are not compared with known ones: no embeddings are installed");
            return Optional.empty();
        }
        Map<String, float[]> kept = kept(store, words(entry.get()));
        MiniLm loaded = model.get();
        return Optional.of(words -> {
            float[] known = kept.get(words);
            return known == null ? loaded.embed(loaded.sentence(words)) : known;
        });
    }

    /** Pictures are drawn without it, so what is wrong with it is no failure of theirs. */
    private static boolean isInstalled(ModelStore store, String artifact) {
        try {
            return store.installed(artifact).isPresent();
        } catch (ModelStoreException e) {
            LOG.warn("embeddings cannot be used: {}", e.getMessage());
            return false;
        }
    }

    private static Map<String, float[]> kept(ModelStore store, Derivation words) throws InterruptedException {
        try {
            return KeptVectors.read(store.derived(words).resolve(WORDS));
        } catch (ModelStoreException e) {
            throw InstalledArtifacts.unusable("reading of prompts", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder(ModelStore store) {
        var entry = store.catalogue()
                .embeddings()
                .orElseThrow(() -> new ApiException(ErrorKind.UNAVAILABLE, "the catalogue has no embeddings"));
        return new InstalledArtifacts(store)
                .path(entry.weights(), "embeddings", entry.models().getFirst());
    }

    /** What is computed from it once. */
    static List<Derivation> derivations(Catalogue catalogue) {
        return catalogue.embeddings().map(LocalSentences::words).stream().toList();
    }

    /** Vectors of the words that prompts of pictures are compared with. */
    private static Derivation words(EmbeddingEntry entry) {
        return new Derivation(entry.weights(), "picture-words", "1", (source, target) -> {
            try (var model = MiniLm.load(source)) {
                KeptVectors.write(target.resolve(WORDS), SceneReader.words(), model);
            }
        });
    }
}
