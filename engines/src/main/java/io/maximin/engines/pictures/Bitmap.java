package io.maximin.engines.pictures;

import java.util.Arrays;

/**
 * A picture as pixels in sRGB with straight alpha. The pixels are not copied: whoever makes a bitmap gives them away,
 * and whoever reads them leaves them as they are.
 */
public final class Bitmap {
    private static final int OPAQUE = 0xFF;

    private final int width;
    private final int height;
    private final int[] argb;

    /**
     * Takes the pixels over.
     *
     * @param argb row by row from the top left, each 0xAARRGGBB
     * @throws IllegalArgumentException if a side is not positive or the pixels are not as many as the sides say
     */
    public Bitmap(int width, int height, int[] argb) {
        if (width < 1 || height < 1 || (long) width * height != argb.length) {
            throw new IllegalArgumentException(width + " x " + height + " pixels are not " + argb.length);
        }
        this.width = width;
        this.height = height;
        this.argb = argb;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** The pixels themselves, to be read only. */
    public int[] argb() {
        return argb;
    }

    /** One pixel, 0xAARRGGBB. */
    public int pixel(int x, int y) {
        return argb[y * width + x];
    }

    /** Whether no pixel lets anything through. */
    public boolean opaque() {
        for (int pixel : argb) {
            if (pixel >>> 24 != OPAQUE) {
                return false;
            }
        }
        return true;
    }

    /**
     * A part of this picture.
     *
     * @throws IllegalArgumentException if the part is empty or reaches beyond the picture
     */
    public Bitmap crop(int left, int top, int partWidth, int partHeight) {
        if (left < 0 || top < 0 || partWidth < 1 || partHeight < 1) {
            throw new IllegalArgumentException(
                    "no part of " + partWidth + " x " + partHeight + " at " + left + "," + top);
        }
        if (left > width - partWidth || top > height - partHeight) {
            throw new IllegalArgumentException("the part reaches beyond " + width + " x " + height + " pixels");
        }
        var part = new int[partWidth * partHeight];
        for (int y = 0; y < partHeight; y++) {
            System.arraycopy(argb, (top + y) * width + left, part, y * partWidth, partWidth);
        }
        return new Bitmap(partWidth, partHeight, part);
    }

    /**
     * The whole picture at another size: an average where it gets smaller, cubic interpolation where it grows.
     *
     * @throws IllegalArgumentException if a side is not positive
     */
    public Bitmap scaled(int newWidth, int newHeight) {
        if (newWidth < 1 || newHeight < 1) {
            throw new IllegalArgumentException("no picture is " + newWidth + " x " + newHeight);
        }
        return newWidth == width && newHeight == height ? this : Resampling.of(this, newWidth, newHeight);
    }

    /** This picture if its longer side is at most {@code longestSide}, else made smaller to that. */
    public Bitmap within(int longestSide) {
        int side = Math.max(width, height);
        if (side <= longestSide) {
            return this;
        }
        double scale = (double) longestSide / side;
        return scaled((int) Math.max(1, Math.round(width * scale)), (int) Math.max(1, Math.round(height * scale)));
    }

    /** As in a mirror: left and right exchanged. */
    public Bitmap flipped() {
        var mirrored = new int[argb.length];
        for (int y = 0; y < height; y++) {
            int row = y * width;
            for (int x = 0; x < width; x++) {
                mirrored[row + x] = argb[row + width - 1 - x];
            }
        }
        return new Bitmap(width, height, mirrored);
    }

    /** The picture laid over a plain ground; opaque. */
    public Bitmap over(int groundRgb) {
        var flat = new int[argb.length];
        for (int i = 0; i < argb.length; i++) {
            flat[i] = mixed(argb[i], groundRgb);
        }
        return new Bitmap(width, height, flat);
    }

    private static int mixed(int pixel, int ground) {
        int alpha = pixel >>> 24;
        int mixed = OPAQUE;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int value = ((pixel >> shift) & 0xFF) * alpha + ((ground >> shift) & 0xFF) * (OPAQUE - alpha);
            mixed = mixed << 8 | (value + OPAQUE / 2) / OPAQUE;
        }
        return mixed;
    }

    /** Whether both have the same sides and pixels. */
    public boolean sameAs(Bitmap other) {
        return width == other.width && height == other.height && Arrays.equals(argb, other.argb);
    }

    @Override
    public String toString() {
        return width + " x " + height + " pixels";
    }
}
