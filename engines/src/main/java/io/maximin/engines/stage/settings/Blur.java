package io.maximin.engines.stage.settings;

import io.maximin.engines.stage.Canvas;
import io.maximin.engines.stage.Rows;

/** A blur of the whole canvas: the mean of a square around each pixel. */
final class Blur {
    private Blur() {}

    /** @param radius of the square in pixels, at least 1 */
    static void apply(Canvas canvas, int radius) {
        int width = canvas.width();
        int height = canvas.height();
        int[] pixels = canvas.pixels();
        var between = new int[pixels.length];
        Rows.each(height, row -> line(pixels, between, row * width, 1, new Reach(width, radius)));
        Rows.each(width, column -> line(between, pixels, column, width, new Reach(height, radius)));
    }

    private record Reach(int length, int radius) {}

    /** Means along a line; beyond its ends its last pixels go on. */
    private static void line(int[] from, int[] to, int first, int step, Reach reach) {
        int last = reach.length - 1;
        int count = 2 * reach.radius + 1;
        int red = 0;
        int green = 0;
        int blue = 0;
        for (int i = -reach.radius; i <= reach.radius; i++) {
            int pixel = from[first + Math.clamp(i, 0, last) * step];
            red += pixel >> 16 & 255;
            green += pixel >> 8 & 255;
            blue += pixel & 255;
        }
        for (int i = 0; i <= last; i++) {
            to[first + i * step] = 0xFF000000 | ((red / count) << 16) | ((green / count) << 8) | (blue / count);
            int enters = from[first + Math.min(i + reach.radius + 1, last) * step];
            int leaves = from[first + Math.max(i - reach.radius, 0) * step];
            red += (enters >> 16 & 255) - (leaves >> 16 & 255);
            green += (enters >> 8 & 255) - (leaves >> 8 & 255);
            blue += (enters & 255) - (leaves & 255);
        }
    }
}
