package io.maximin.images;

import java.util.List;
import java.util.Objects;

/**
 * A public model and the engine behind it.
 *
 * @param id as it is charged and listed
 * @param aliases other ids it answers to
 * @param turns of its engine; models of one engine share them
 */
public record ImageModel(String id, List<String> aliases, ImageEngine engine, Turns turns) {
    public ImageModel {
        Objects.requireNonNull(id);
        aliases = List.copyOf(aliases);
        Objects.requireNonNull(engine);
        Objects.requireNonNull(turns);
    }
}
