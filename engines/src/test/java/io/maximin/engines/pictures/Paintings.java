package io.maximin.engines.pictures;

import java.util.Arrays;

/** Pictures made for tests, and how far two are apart. */
public final class Paintings {
    private Paintings() {}

    public static Bitmap plain(int width, int height, int argb) {
        var pixels = new int[width * height];
        Arrays.fill(pixels, argb);
        return new Bitmap(width, height, pixels);
    }

    /** Red grows to the right, green downwards, blue along the diagonal: every place has its own colour. */
    public static Bitmap gradient(int width, int height) {
        var pixels = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int red = 255 * x / width;
                int green = 255 * y / height;
                pixels[y * width + x] = 0xFF000000 | red << 16 | green << 8 | (255 - (red + green) / 2);
            }
        }
        return new Bitmap(width, height, pixels);
    }

    /** The mean distance of all four channels, of 255. */
    public static double difference(Bitmap one, Bitmap other) {
        if (one.width() != other.width() || one.height() != other.height()) {
            throw new IllegalArgumentException(one + " against " + other);
        }
        double sum = 0;
        for (int i = 0; i < one.argb().length; i++) {
            for (int shift = 0; shift < 32; shift += 8) {
                sum += Math.abs((one.argb()[i] >>> shift & 0xFF) - (other.argb()[i] >>> shift & 0xFF));
            }
        }
        return sum / 4 / one.argb().length;
    }
}
