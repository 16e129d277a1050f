package io.maximin.engines.cutout;

/** A part of a picture, in its pixels. */
public record Box(int left, int top, int width, int height) {
    public Box {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("a box has no side of " + width + " x " + height);
        }
    }

    public int right() {
        return left + width;
    }

    public int bottom() {
        return top + height;
    }
}
