package io.maximin.engines.scene;

/** What an actor is made of, if not what it usually is. */
public enum Material {
    GOLD,
    SILVER,
    WOOD,
    STONE,
    GLASS,
    ICE,
    NEON,
    PAPER,
    METAL,
    MARBLE
}
