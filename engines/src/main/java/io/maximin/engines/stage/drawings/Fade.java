package io.maximin.engines.stage.drawings;

import java.util.List;

/**
 * What fills a shape: one colour, or several that go over into each other along a line or outwards from a point.
 *
 * @param x2 end of the line; for a round one only its distance from the start counts, as the radius
 */
record Fade(double x1, double y1, double x2, double y2, boolean round, List<Ink> inks) {
    Fade {
        inks = List.copyOf(inks);
    }

    static Fade flat(Ink ink) {
        return new Fade(0, 0, 1, 0, false, List.of(ink));
    }

    /** From one height to another. */
    static Fade down(double top, double bottom, Ink... inks) {
        return new Fade(0, top, 0, bottom, false, List.of(inks));
    }

    static Fade across(double left, double right, Ink... inks) {
        return new Fade(left, 0, right, 0, false, List.of(inks));
    }

    static Fade line(double x1, double y1, double x2, double y2, Ink... inks) {
        return new Fade(x1, y1, x2, y2, false, List.of(inks));
    }

    static Fade round(double x, double y, double radius, Ink... inks) {
        return new Fade(x, y, x + radius, y, true, List.of(inks));
    }

    /** A soft patch of a colour: most in the middle, nothing at its rim. */
    static Fade soft(double x, double y, double radius, Ink ink) {
        return round(x, y, radius, ink, ink.alpha(ink.alpha() * 0.55), ink.alpha(0));
    }
}
