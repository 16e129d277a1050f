package io.maximin.engines.stage.lettering;

/** How well one tone is told from another (WCAG 2.2): 1 not at all to 21 black on white. */
public final class Contrast {
    private static final double FLARE = 0.05;

    private Contrast() {}

    /** Of two linear luminances. */
    public static double of(double one, double other) {
        return (Math.max(one, other) + FLARE) / (Math.min(one, other) + FLARE);
    }
}
