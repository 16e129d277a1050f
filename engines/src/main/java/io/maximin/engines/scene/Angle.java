package io.maximin.engines.scene;

/** From where the camera looks. */
public enum Angle {
    /** From eye height. */
    EYE,
    ABOVE,
    BELOW
}
