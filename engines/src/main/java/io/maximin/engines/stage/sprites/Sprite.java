package io.maximin.engines.stage.sprites;

import io.maximin.engines.stage.Canvas;
import io.maximin.engines.stage.Drawing;
import io.maximin.engines.stage.Srgb;

/** A drawing as pixels: premultiplied 0xAARRGGBB in sRGB, without light, with a margin around. */
public final class Sprite {
    private static final double MARGIN = 0.08;
    private static final int MOST_SIDE = 3000;

    private final Canvas canvas;
    private final double footX;
    private final double footY;
    private final boolean photographed;

    private Sprite(Canvas canvas, double footX, double footY, boolean photographed) {
        this.canvas = canvas;
        this.footX = footX;
        this.footY = footY;
        this.photographed = photographed;
    }

    /**
     * Draws it.
     *
     * @param height in pixels, foot to top; what would be more than 3000 pixels on a side is cut
     * @param t seconds, for what moves in it
     */
    public static Sprite of(Drawing drawing, double height, boolean flipped, double t) {
        var reach = drawing.reach();
        double margin = MARGIN * height + 2;
        double left = (flipped ? reach.right() : reach.left()) * height + margin;
        double right = (flipped ? reach.left() : reach.right()) * height + margin;
        int footX = (int) Math.ceil(Math.min(left, MOST_SIDE));
        double missing = Math.floor(drawing.lacks() * height);
        int shown = (int) Math.ceil(Math.min(height - missing + margin, MOST_SIDE));
        double footY = shown + missing;
        int width = footX + (int) Math.ceil(Math.min(right, MOST_SIDE - (double) footX + 1));
        var canvas = new Canvas(Math.max(1, width), shown + (int) Math.ceil(margin));
        var graphics = canvas.graphics();
        graphics.translate(footX, footY);
        graphics.scale(flipped ? -height : height, height);
        drawing.paint(graphics, t);
        graphics.dispose();
        return new Sprite(canvas, footX, footY, drawing.photographed());
    }

    /** The same pixels with others in them. */
    Sprite with(Canvas other) {
        return new Sprite(other, footX, footY, photographed);
    }

    public int width() {
        return canvas.width();
    }

    public int height() {
        return canvas.height();
    }

    /** The pixels themselves, to be read only. */
    public int[] pixels() {
        return canvas.pixels();
    }

    /** Column of the foot within the sprite. */
    public double footX() {
        return footX;
    }

    /** Row of the foot within the sprite, or below it if the foot is missing. */
    public double footY() {
        return footY;
    }

    boolean photographed() {
        return photographed;
    }

    /** The mean of its solid pixels, in linear light, 0 to 1. */
    double brightness() {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < pixels().length; i += 3) {
            if (pixels()[i] >>> 24 > 200) {
                sum += Srgb.linear(Srgb.luma(pixels()[i]));
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    long bytes() {
        return 4L * canvas.pixels().length;
    }

    /** Opacity, 0 to 255; 0 outside. */
    int alpha(int x, int y) {
        return x < 0 || y < 0 || x >= width() || y >= height() ? 0 : pixels()[y * width() + x] >>> 24;
    }
}
