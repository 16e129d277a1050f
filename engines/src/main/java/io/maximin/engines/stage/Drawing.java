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
     * Paints it.
     *
     * @param t seconds, for what moves in it
     */
    void paint(Graphics2D graphics, double t);
}
