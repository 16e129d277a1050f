package io.maximin.engines.scene;

/** How a scene is rendered. */
public enum Style {
    /** The illustration that is made when nothing else is asked for. */
    PAINTED,
    /** Few colours, no gradients. */
    FLAT,
    PAPER_CUT,
    WATERCOLOUR,
    OIL,
    /** Black lines on paper. */
    LINE,
    PIXEL,
    LOW_POLY,
    POSTER,
    COMIC,
    /** Bright, saturated, cheerful. */
    LIVELY,
    /** An illuminated manuscript: parchment, gold, few pigments. */
    MEDIEVAL,
    NEON,
    /** Looks modelled in three dimensions. */
    SOLID,
    /** Depth of field, grain, vignette. */
    PHOTO
}
