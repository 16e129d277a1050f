package io.maximin.models;

import java.util.List;
import java.util.stream.Stream;

/**
 * The public model ids of pictures, and what the illustrator draws with.
 *
 * @param models ids, the one to name in advice first
 * @param art ids of the artifacts that hold art sets, each named as its set is
 * @param fonts ids of the artifacts that hold fonts, the preferred first
 * @param people id of the artifact with the network that parts people from what is behind them
 * @param faces id of the artifact with the one that finds faces
 */
public record ImageEntry(List<String> models, List<String> art, List<String> fonts, String people, String faces) {
    public ImageEntry {
        models = List.copyOf(models);
        art = List.copyOf(art);
        fonts = List.copyOf(fonts);
        if (models.isEmpty() || models.stream().anyMatch(String::isBlank)) {
            throw new CatalogueException("images: models must be at least one id, and none blank");
        }
    }

    /** All of them. */
    List<String> artifacts() {
        return Stream.of(art, fonts, List.of(people, faces))
                .flatMap(List::stream)
                .toList();
    }
}
