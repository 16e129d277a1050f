package io.maximin.engines.scene;

import java.util.Optional;

/**
 * What is said about an actor.
 *
 * @param person of people alone
 */
public record Looks(
        Size size, Optional<Colour> colour, Optional<Material> material, Optional<Pose> pose, Optional<Person> person) {
    /** Nothing is said. */
    public static final Looks USUAL =
            new Looks(Size.USUAL, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
