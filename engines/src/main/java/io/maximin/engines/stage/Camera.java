package io.maximin.engines.stage;

/**
 * A level camera over a ground plane. Metres: x to the right of the view's middle, z away from the camera, y up from
 * the
 * ground. Pixels: from the upper left corner.
 *
 * @param width of the picture in pixels
 * @param height of the picture in pixels
 * @param horizon row of the horizon in pixels, which may lie outside of the picture
 * @param focal pixels that a metre spans at a distance of one metre
 * @param eye height of the camera over the ground in metres
 */
public record Camera(int width, int height, double horizon, double focal, double eye) {
    public Camera {
        if (width < 1 || height < 1 || !(focal > 0) || !(eye > 0)) {
            throw new IllegalArgumentException("no camera: " + width + " x " + height + ", " + focal + ", " + eye);
        }
    }

    /** Pixels that a metre spans at a distance. */
    public double scale(double z) {
        return focal / z;
    }

    /** The column of a point. */
    public double column(double x, double z) {
        return width / 2.0 + x * scale(z);
    }

    /** The row of a point. */
    public double row(double y, double z) {
        return horizon + (eye - y) * scale(z);
    }

    /** The distance of the ground at a row below the horizon; infinite above. */
    public double distance(double row) {
        return row > horizon ? eye * focal / (row - horizon) : Double.POSITIVE_INFINITY;
    }
}
