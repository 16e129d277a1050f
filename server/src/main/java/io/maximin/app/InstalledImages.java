package io.maximin.app;

import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import io.maximin.models.ImageEntry;
import io.maximin.models.ModelStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds what pictures are drawn with on this machine, or says what is missing and how to get it. */
final class InstalledImages {
    private final ModelStore store;
    private final InstalledArtifacts artifacts;

    InstalledImages(ModelStore store) {
        this.store = store;
        this.artifacts = new InstalledArtifacts(store);
    }

    /** The folder of each art set, by its name. */
    Map<String, Path> art() {
        return entry().art().stream().collect(Collectors.toMap(Function.identity(), this::artifact));
    }

    /** The folders of fonts, the preferred first. */
    List<Path> fonts() {
        return entry().fonts().stream().map(this::artifact).toList();
    }

    private ImageEntry entry() {
        return store.catalogue()
                .images()
                .orElseThrow(() -> new ApiException(ErrorKind.UNAVAILABLE, "the catalogue has no images"));
    }

    private Path artifact(String id) {
        return artifacts.path(id, "image generation", entry().models().getFirst());
    }
}
