package io.maximin.engines.scene;

/** What an actor does. */
public enum Pose {
    STANDING,
    SITTING,
    LYING,
    SLEEPING,
    WALKING,
    RUNNING,
    JUMPING,
    FLYING,
    SWIMMING,
    DANCING,
    WAVING,
    READING,
    EATING,
    SINGING,
    FISHING,
    RIDING,
    CLIMBING,
    LOOKING_UP,
    /** An instrument. */
    PLAYING,
    PAINTING,
    COOKING,
    KNEELING,
    POINTING
}
