package io.maximin.engines.scene;

/** The time of year. */
public enum Season {
    SPRING,
    SUMMER,
    AUTUMN,
    WINTER
}
