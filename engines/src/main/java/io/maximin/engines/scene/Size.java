package io.maximin.engines.scene;

/** How big an actor is among its own kind. */
public enum Size {
    TINY,
    SMALL,
    USUAL,
    BIG,
    HUGE
}
