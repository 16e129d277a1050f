package io.maximin.engines.stage.sprites;

import io.maximin.engines.stage.Canvas;
import io.maximin.engines.stage.Drawing;

/** A drawing as pixels: premultiplied 0xAARRGGBB in sRGB, without light, with a margin around. */
public final class Sprite {
    private static final double MARGIN = 0.08;
    private static final int MOST_SIDE = 3000;

    private final Canvas canvas;
    private final double footX;
    private final double footY;

    private Sprite(Canvas canvas, double footX, double footY) {
        this.canvas = canvas;
        this.footX = footX;
        this.footY = footY;
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
        int footY = (int) Math.ceil(Math.min(height + margin, MOST_SIDE));
        int width = footX + (int) Math.ceil(Math.min(right, MOST_SIDE - (double) footX + 1));
        var canvas = new Canvas(Math.max(1, width), footY + (int) Math.ceil(margin));
        var graphics = canvas.graphics();
        graphics.translate(footX, footY);
        graphics.scale(flipped ? -height : height, height);
        drawing.paint(graphics, t);
        graphics.dispose();
        return new Sprite(canvas, footX, footY);
    }

    /** The same pixels with others in them. */
    Sprite with(Canvas other) {
        return new Sprite(other, footX, footY);
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

    /** Row of the foot within the sprite. */
    public double footY() {
        return footY;
    }

    long bytes() {
        return 4L * canvas.pixels().length;
    }

    /** Opacity, 0 to 255; 0 outside. */
    int alpha(int x, int y) {
        return x < 0 || y < 0 || x >= width() || y >= height() ? 0 : pixels()[y * width() + x] >>> 24;
    }
}
