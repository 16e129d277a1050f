package io.maximin.engines.pictures;

import java.util.Locale;

/**
 * The largest picture that is read. Reading takes up to about 15 bytes of memory for each pixel.
 *
 * @param bytes of the file
 * @param pixels width times height
 * @param side the longer side in pixels
 */
public record PictureBounds(int bytes, int pixels, int side) {
    /** 20 MiB, 36 megapixels, no side beyond 20,000 pixels. */
    public static final PictureBounds DEFAULT = new PictureBounds(20 << 20, 36_000_000, 20_000);

    private static final double MEGA = 1e6;
    private static final double MEBI = 1 << 20;

    public PictureBounds {
        if (bytes < 1 || pixels < 1 || side < 1) {
            throw new IllegalArgumentException("bounds of pictures must be positive");
        }
    }

    void requireBytes(int length) {
        if (length > bytes) {
            throw new PictureException(String.format(
                    Locale.ROOT, "picture has %.1f MiB, at most %s MiB are read", length / MEBI, figure(bytes / MEBI)));
        }
    }

    void requireSize(int width, int height) {
        var size = "picture is " + width + " x " + height + " pixels, ";
        if (width < 1 || height < 1) {
            throw new PictureException(size + "which is none");
        }
        if ((long) width * height > pixels) {
            throw new PictureException(size + "at most " + figure(pixels / MEGA) + " megapixels are read");
        }
        if (Math.max(width, height) > side) {
            throw new PictureException(size + "at most " + side + " to a side are read");
        }
    }

    private static String figure(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
