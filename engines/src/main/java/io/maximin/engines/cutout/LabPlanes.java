package io.maximin.engines.cutout;

import io.maximin.engines.pictures.Bitmap;

/** A picture as planes of OKLab, in which equal steps look about equal; lightness 0 to 100, the others alike. */
final class LabPlanes {
    private static final float[] LINEAR = linear();

    private final int width;
    private final int height;
    private final float[][] planes;

    private LabPlanes(int width, int height, float[][] planes) {
        this.width = width;
        this.height = height;
        this.planes = planes;
    }

    static LabPlanes of(Bitmap picture) {
        var planes = new float[3][picture.argb().length];
        for (int i = 0; i < picture.argb().length; i++) {
            int pixel = picture.argb()[i];
            float red = LINEAR[pixel >> 16 & 0xFF];
            float green = LINEAR[pixel >> 8 & 0xFF];
            float blue = LINEAR[pixel & 0xFF];
            double l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
            double m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
            double s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
            planes[0][i] = (float) (100 * (0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s));
            planes[1][i] = (float) (100 * (1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s));
            planes[2][i] = (float) (100 * (0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s));
        }
        return new LabPlanes(picture.width(), picture.height(), planes);
    }

    private static float[] linear() {
        var linear = new float[256];
        for (int i = 0; i < linear.length; i++) {
            double value = i / 255.0;
            linear[i] = (float) (value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4));
        }
        return linear;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int size() {
        return width * height;
    }

    /** One of the three planes. */
    float[] plane(int index) {
        return planes[index];
    }

    /** The squared distance of two pixels. */
    float distance(int one, int other) {
        float sum = 0;
        for (var plane : planes) {
            float step = plane[one] - plane[other];
            sum += step * step;
        }
        return sum;
    }

    /** How much the colour changes at each pixel towards its right and lower neighbours. */
    float[] changes() {
        var changes = new float[size()];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = y * width + x;
                float right = x + 1 < width ? distance(at, at + 1) : 0;
                float down = y + 1 < height ? distance(at, at + width) : 0;
                changes[at] = (float) Math.sqrt(right + down);
            }
        }
        return changes;
    }
}
