package io.maximin.engines.stage.styles;

import io.maximin.engines.stage.Rows;

/** Large pixels in few colours, dithered in an ordered way, actors outlined. */
final class PixelArt {
    private static final int SMALL_SIDE = 144;
    private static final int COLOURS = 30;
    private static final int[] BAYER = {0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5};

    private PixelArt() {}

    static int[] of(Sheet sheet) {
        int width = sheet.width();
        int height = sheet.height();
        int cell = Math.max(2, Math.round(Math.min(width, height) / (float) SMALL_SIDE));
        int columns = (width + cell - 1) / cell;
        int rows = (height + cell - 1) / cell;
        var small = new int[columns * rows];
        var actors = new boolean[columns * rows];
        var layers = new int[columns * rows];
        Rows.each(rows, y -> {
            for (int x = 0; x < columns; x++) {
                small[y * columns + x] = mean(sheet, x * cell, y * cell, cell);
                int middle =
                        Math.min(height - 1, y * cell + cell / 2) * width + Math.min(width - 1, x * cell + cell / 2);
                actors[y * columns + x] = sheet.actor(middle);
                layers[y * columns + x] = sheet.at(middle);
            }
        });
        var palette = Palette.from(small, COLOURS);
        var drawn = new int[small.length];
        Rows.each(rows, y -> {
            for (int x = 0; x < columns; x++) {
                int i = y * columns + x;
                float threshold = (BAYER[(y & 3) * 4 + (x & 3)] + 0.5f) / 16 - 0.5f;
                int colour = palette.of(Tint.add(small[i], threshold * (actors[i] ? 8 : 15)));
                boolean outline = actors[i] && border(layers, x, y, columns, rows);
                drawn[i] = outline ? Tint.times(colour, 0.5f) : colour;
            }
        });
        var to = new int[width * height];
        Rows.each(height, y -> {
            for (int x = 0; x < width; x++) {
                to[y * width + x] = drawn[y / cell * columns + x / cell];
            }
        });
        return to;
    }

    private static boolean border(int[] layers, int x, int y, int columns, int rows) {
        int own = layers[y * columns + x];
        return (x > 0 && layers[y * columns + x - 1] != own)
                || (x + 1 < columns && layers[y * columns + x + 1] != own)
                || (y > 0 && layers[(y - 1) * columns + x] != own)
                || (y + 1 < rows && layers[(y + 1) * columns + x] != own);
    }

    private static int mean(Sheet sheet, int left, int top, int cell) {
        int right = Math.min(sheet.width(), left + cell);
        int bottom = Math.min(sheet.height(), top + cell);
        float red = 0;
        float green = 0;
        float blue = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int pixel = sheet.pixels()[y * sheet.width() + x];
                red += pixel >> 16 & 255;
                green += pixel >> 8 & 255;
                blue += pixel & 255;
            }
        }
        int count = (right - left) * (bottom - top);
        return Grades.vivid(Grades.curved(Tint.rgb(red / count, green / count, blue / count), 0.35f), 0.35f);
    }
}
