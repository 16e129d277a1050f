package io.maximin.engines.stage;

import java.util.List;

/**
 * Where actors may be.
 *
 * @param near the least distance of a foot, in metres
 * @param far the greatest
 * @param surface what they are on
 * @param perches what small things stand on rather than on the ground
 */
public record Ground(double near, double far, Surface surface, List<Perch> perches) {
    /** What is under an actor. */
    public enum Surface {
        LAND,
        /** Boats and swimmers float in it; what walks stands at its shore or in the shallows. */
        WATER,
        FLOOR,
        /** Nothing: all float. */
        AIR
    }

    /**
     * A table, a shelf, a counter: a level strip.
     *
     * @param x its middle, in metres
     * @param z its distance
     * @param width in metres
     * @param height of its upper side over the ground
     */
    public record Perch(double x, double z, double width, double height) {}

    public Ground {
        perches = List.copyOf(perches);
    }
}
