package io.maximin.engines.scene;

/** A part of the picture that the prompt puts an actor in. */
public enum Place {
    LEFT,
    CENTRE,
    RIGHT,
    FOREGROUND,
    MIDDLE,
    BACKGROUND,
    TOP,
    SKY
}
