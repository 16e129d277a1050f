package io.maximin.engines.description;

import io.maximin.engines.scene.Place;
import io.maximin.engines.scene.Relation;
import java.util.Optional;

/** What a relation to a setting says, which is no actor: where the scene plays, and where in it something is. */
final class Settings {
    private Settings() {}

    /** How sure it is that the scene plays there. */
    static int weight(Optional<Relation.Kind> kind) {
        if (kind.isEmpty()) {
            return WorldDraft.NAMED;
        }
        return switch (kind.get()) {
            case IN, ON, AROUND -> WorldDraft.LOCATED;
            case UNDER, ABOVE, IN_FRONT_OF, BEHIND, LEFT_OF, RIGHT_OF, BETWEEN -> WorldDraft.NAMED;
            case NEAR, HOLDING, RIDING, WEARING, LOOKING_AT -> WorldDraft.NAMED;
        };
    }

    /** Where in the picture something is that stands so to the setting. */
    static Optional<Place> placed(Relation.Kind kind) {
        return switch (kind) {
            case LEFT_OF -> Optional.of(Place.LEFT);
            case RIGHT_OF -> Optional.of(Place.RIGHT);
            case IN_FRONT_OF -> Optional.of(Place.FOREGROUND);
            case BEHIND -> Optional.of(Place.BACKGROUND);
            case ABOVE -> Optional.of(Place.SKY);
            case ON, UNDER, IN, BETWEEN, NEAR, AROUND, HOLDING, RIDING, WEARING, LOOKING_AT -> Optional.empty();
        };
    }
}
