package io.maximin.images;

/**
 * The size of a picture.
 *
 * @param width in pixels
 * @param height in pixels
 */
public record Canvas(int width, int height) {
    private static final int LEAST = 64;

    public Canvas {
        if (width < LEAST || width > Picture.MAX_EDGE || height < LEAST || height > Picture.MAX_EDGE) {
            throw new IllegalArgumentException("no canvas: " + width + " x " + height);
        }
    }

    @Override
    public String toString() {
        return width + "x" + height;
    }
}
