package io.maximin.engines.scene;

/**
 * What draws an actor.
 *
 * @param family whose code draws it
 * @param name within the family, such as {@code fox}, {@code pine} or {@code fluent-emoji-flat/teapot}
 */
public record Art(Family family, String name) {
    /** Who draws. */
    public enum Family {
        /** Animals, drawn by limbs, so that they can be posed. */
        CREATURE,
        /** People, drawn by limbs. */
        PERSON,
        /** Trees, flowers and bushes, grown. */
        PLANT,
        /** Houses and what else is built. */
        BUILDING,
        /** Signs, tables and other plain things. */
        THING,
        /** A picture of an art set: {@code set/name}. */
        ICON,
        /** A picture that the caller gave: its number. */
        PLATE
    }

    public Art {
        if (name.isBlank()) {
            throw new IllegalArgumentException("art of the family " + family + " without a name");
        }
    }
}
