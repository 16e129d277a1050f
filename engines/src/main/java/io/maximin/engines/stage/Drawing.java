package io.maximin.engines.stage;

import java.awt.Graphics2D;

/**
 * One thing, drawn upright in its own colours and without light from outside. Its foot is at (0, 0), its top at y = -1,
 * so that a unit is its height; x grows to the right and it faces right.
 */
public interface Drawing {
    /** How far it reaches to the left of its foot and to the right, in units; both at least 0. */
    Reach reach();

    /** What it covers sideways, in units. */
    record Reach(double left, double right) {}

    /**
     * The share of its height, from the foot upwards, that it does not have, as a bust lacks legs. Such a drawing ends
     * at the lower edge of a picture.
     */
    default double lacks() {
        return 0;
    }

    /** Whether it was photographed, and so has some light and shade of its own. */
    default boolean photographed() {
        return false;
    }

    /**
     * Paints it.
     *
     * @param t seconds, for what moves in it
     */
    void paint(Graphics2D graphics, double t);
}
