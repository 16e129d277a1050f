package io.maximin.engines.scene;

/** How near the camera is. */
public enum Shot {
    /** One subject fills the picture. */
    CLOSE,
    MEDIUM,
    /** The setting is most of it. */
    WIDE
}
