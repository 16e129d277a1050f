package io.maximin.engines.stage.sprites;

/** What keeps an actor where it is, which says what shadow and reflection it has. */
public enum Footing {
    /** Stands on the ground: a contact shadow and a cast one. */
    GROUND,
    /** In water up to its immersion: mirrored in it. */
    WATER,
    /** On something else: a contact shadow on that. */
    PERCHED,
    /** Held, worn or inside of something: no shadow of its own. */
    HELD,
    /** Flies or floats. */
    AIR,
    /** Shines or belongs to the sky: takes neither light nor haze. */
    SKY
}
