package io.maximin.engines.cutout;

/**
 * A face in a photo, in its pixels; parts of it may be outside.
 *
 * @param x of its middle
 * @param y of its middle, about at the nose
 * @param size of the square from the brows to the chin
 * @param tilt of the line through the eyes, in radians, positive if the eye to the right is lower
 * @param score 0 to 1
 */
public record Face(double x, double y, double size, double tilt, double score) {
    Face moved(double right, double down, double scale) {
        return new Face(right + x * scale, down + y * scale, size * scale, tilt, score);
    }

    boolean overlaps(Face other) {
        double near = 0.4 * (size + other.size);
        return Math.abs(x - other.x) < near && Math.abs(y - other.y) < near;
    }
}
