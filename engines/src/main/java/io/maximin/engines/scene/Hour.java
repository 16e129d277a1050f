package io.maximin.engines.scene;

/** The time of day, which sets the height and colour of the light. */
public enum Hour {
    DAWN,
    DAY,
    SUNSET,
    DUSK,
    NIGHT
}
