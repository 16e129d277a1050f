package io.maximin.app;

import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import io.maximin.models.Artifact;
import io.maximin.models.Derivation;
import io.maximin.models.Engine;
import io.maximin.models.ModelStore;
import io.maximin.models.ModelStoreException;
import io.maximin.models.SpeechEntry;
import java.nio.file.Path;

/** Finds what speech needs on this machine, or says what is missing and how to get it. */
final class InstalledSpeech {
    private static final String USER = "speech";

    private final ModelStore store;
    private final InstalledArtifacts artifacts;

    InstalledSpeech(ModelStore store) {
        this.store = store;
        this.artifacts = new InstalledArtifacts(store);
    }

    /** The file of the network. */
    Path model() {
        return artifact(entry().weights());
    }

    /** The folder of the style vectors, one {@code .bin} file each. */
    Path voices() {
        return artifact(entry().voices());
    }

    /** The model that vowels Arabic. */
    Path arabicVowels() {
        return artifact(entry().arabicVowels());
    }

    /** The model that points Hebrew. */
    Path hebrewVowels() {
        return artifact(entry().hebrewVowels());
    }

    /** The folder with {@code libespeak-ng.so.1} and, below {@code espeak-ng-data}, its data. */
    Path espeak() {
        return store.catalogue()
                .natives(Engine.ESPEAK, store.platform())
                .map(Artifact::id)
                .map(this::artifact)
                .orElseThrow(() -> new ApiException(
                        ErrorKind.UNAVAILABLE,
                        "there are no native libraries that make phonemes for " + store.platform()));
    }

    /** The folder of files computed from an artifact, made now if need be. */
    Path derived(Derivation derivation) throws InterruptedException {
        artifact(derivation.artifactId());
        try {
            return store.derived(derivation);
        } catch (ModelStoreException e) {
            throw InstalledArtifacts.unusable(USER, e);
        }
    }

    private SpeechEntry entry() {
        return store.catalogue()
                .speech()
                .orElseThrow(() -> new ApiException(ErrorKind.UNAVAILABLE, "the catalogue has no speech"));
    }

    private Path artifact(String id) {
        return artifacts.path(id, USER, entry().models().getFirst());
    }
}
