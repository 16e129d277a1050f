package io.maximin.engines.scene;

import java.util.Optional;

/**
 * What is said about a person; what is not said is drawn by lot, so that people vary.
 *
 * @param age child, adult or old
 * @param feminine whether a woman or girl; empty where the prompt leaves it open
 * @param role a calling or costume that shows in the dress, such as knight, astronaut, chef; empty if none is named
 * @param beard of who has one; a beard that is not named is drawn by lot too
 */
public record Person(
        Age age,
        Optional<Boolean> feminine,
        Optional<String> role,
        Optional<Colour> skin,
        Optional<Colour> hair,
        Optional<Colour> dress,
        Optional<Colour> beard) {
    /** Of a person. */
    public enum Age {
        CHILD,
        ADULT,
        OLD
    }
}
