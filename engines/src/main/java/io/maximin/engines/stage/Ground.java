package io.maximin.engines.stage;

import java.util.List;
import java.util.Optional;

/**
 * Where actors may be.
 *
 * @param near the least distance of a foot, in metres
 * @param far the greatest
 * @param surface what they are on
 * @param perches what small things stand on rather than on the ground; by the sea, cliffs that houses stand on
 * @param water where something may float
 * @param rails where trains are, and nobody else
 */
public record Ground(
        double near, double far, Surface surface, List<Perch> perches, Optional<Strip> water, Optional<Strip> rails) {
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

    /** Distances in metres between which a foot may be. */
    public record Strip(double near, double far) {}

    public Ground {
        perches = List.copyOf(perches);
    }

    /** Without water, or water all over. */
    public Ground(double near, double far, Surface surface, List<Perch> perches) {
        this(
                near,
                far,
                surface,
                perches,
                surface == Surface.WATER ? Optional.of(new Strip(near, far)) : Optional.empty());
    }

    /** Without rails. */
    public Ground(double near, double far, Surface surface, List<Perch> perches, Optional<Strip> water) {
        this(near, far, surface, perches, water, Optional.empty());
    }
}
