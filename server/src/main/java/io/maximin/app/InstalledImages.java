package io.maximin.app;

import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import io.maximin.models.ImageEntry;
import io.maximin.models.ModelStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** The two networks that cut subjects out; none if one is missing. */
    Optional<Networks> networks() {
        boolean both = Stream.of(entry().people(), entry().faces())
                .allMatch(id -> store.installed(id).isPresent());
        return both
                ? Optional.of(new Networks(
                        artifact(entry().people()).resolve("selfie_segmentation.tflite"),
                        artifact(entry().faces()).resolve("face_detection_short_range.tflite")))
                : Optional.empty();
    }

    /** Files of TensorFlow Lite. */
    record Networks(Path people, Path faces) {}

    private ImageEntry entry() {
        return store.catalogue()
                .images()
                .orElseThrow(() -> new ApiException(ErrorKind.UNAVAILABLE, "the catalogue has no images"));
    }

    private Path artifact(String id) {
        return artifacts.path(id, "image generation", entry().models().getFirst());
    }
}
