package io.maximin.engines.cutout;

import java.util.Optional;

/** How much each pixel belongs to the subject: 0 not at all, 1 wholly. The values are not copied. */
public final class SoftMask {
    private static final float HALF = 0.5f;

    private final int width;
    private final int height;
    private final float[] values;

    /**
     * Takes the values over.
     *
     * @param values row by row from the top left
     * @throws IllegalArgumentException if the values are not as many as the sides say
     */
    public SoftMask(int width, int height, float[] values) {
        if (width < 1 || height < 1 || (long) width * height != values.length) {
            throw new IllegalArgumentException(width + " x " + height + " values are not " + values.length);
        }
        this.width = width;
        this.height = height;
        this.values = values;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** The values themselves, to be read only. */
    public float[] values() {
        return values;
    }

    /** Whether a pixel belongs to the subject rather than to the ground. */
    public boolean inside(int x, int y) {
        return values[y * width + x] > HALF;
    }

    /** The share of the picture that the subject covers, 0 to 1. */
    public double area() {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /** The same mask for a picture of another size, by linear interpolation. */
    public SoftMask scaled(int newWidth, int newHeight) {
        if (newWidth == width && newHeight == height) {
            return this;
        }
        var scaled = new float[newWidth * newHeight];
        for (int y = 0; y < newHeight; y++) {
            float row = Math.clamp((y + HALF) * height / newHeight - HALF, 0, height - 1);
            int top = Math.min((int) row, Math.max(0, height - 2));
            int bottom = Math.min(top + 1, height - 1);
            for (int x = 0; x < newWidth; x++) {
                float column = Math.clamp((x + HALF) * width / newWidth - HALF, 0, width - 1);
                int left = Math.min((int) column, Math.max(0, width - 2));
                int right = Math.min(left + 1, width - 1);
                float above = mix(values[top * width + left], values[top * width + right], column - left);
                float below = mix(values[bottom * width + left], values[bottom * width + right], column - left);
                scaled[y * newWidth + x] = mix(above, below, row - top);
            }
        }
        return new SoftMask(newWidth, newHeight, scaled);
    }

    private static float mix(float from, float to, float share) {
        return from + (to - from) * share;
    }

    /** The smallest box around what is inside; none if nothing is. */
    public Optional<Box> bounds() {
        int left = width;
        int right = -1;
        int top = height;
        int bottom = -1;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (inside(x, y)) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    top = Math.min(top, y);
                    bottom = y;
                }
            }
        }
        return right < 0 ? Optional.empty() : Optional.of(new Box(left, top, right - left + 1, bottom - top + 1));
    }

    /** What is inside both, against what is inside either: 1 for the same masks (intersection over union). */
    public double agreement(SoftMask other) {
        if (width != other.width || height != other.height) {
            throw new IllegalArgumentException("masks of different sizes do not compare");
        }
        int both = 0;
        int either = 0;
        for (int i = 0; i < values.length; i++) {
            boolean here = values[i] > HALF;
            boolean there = other.values[i] > HALF;
            both += here && there ? 1 : 0;
            either += here || there ? 1 : 0;
        }
        return either == 0 ? 1 : (double) both / either;
    }
}
