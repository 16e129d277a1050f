package io.maximin.engines.stage.layout;

/** Where in the world an actor belongs. */
enum Realm {
    GROUND,
    /** In water, at its surface. */
    AFLOAT,
    /** On rails. */
    TRACK,
    /** In the air over a ground. */
    SKY,
    /** Sun, moon, clouds, rainbows: beyond everything. */
    HEAVEN,
    /** Where there is no ground. */
    FLOAT,
    /** On a table that the setting has. */
    PERCH
}
