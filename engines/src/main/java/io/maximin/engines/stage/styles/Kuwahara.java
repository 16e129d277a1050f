package io.maximin.engines.stage.styles;

import io.maximin.engines.stage.Rows;
import io.maximin.engines.stage.Srgb;

/**
 * Smooths within edges: each pixel becomes the mean of that of the four squares beside it which varies least (Kuwahara
 * 1976). Sums come from tables, so that the radius costs nothing.
 */
final class Kuwahara {
    private final int width;
    private final int height;
    private final int stride;
    private final long[][] sums = new long[4][];
    private final long[] squares;

    private Kuwahara(int width, int height, int[] pixels) {
        this.width = width;
        this.height = height;
        this.stride = width + 1;
        for (int i = 0; i < 4; i++) {
            sums[i] = new long[stride * (height + 1)];
        }
        this.squares = new long[stride * (height + 1)];
        Rows.each(5 * 16, job -> {
            if (job % 16 == 0) {
                table(job / 16, pixels);
            }
        });
    }

    private void table(int which, int[] pixels) {
        var table = which < 4 ? sums[which] : squares;
        for (int y = 0; y < height; y++) {
            long row = 0;
            for (int x = 0; x < width; x++) {
                row += value(which, pixels[y * width + x]);
                table[(y + 1) * stride + x + 1] = table[y * stride + x + 1] + row;
            }
        }
    }

    private static int value(int which, int pixel) {
        return switch (which) {
            case 0 -> pixel >> 16 & 255;
            case 1 -> pixel >> 8 & 255;
            case 2 -> pixel & 255;
            case 3 -> Srgb.luma(pixel);
            default -> Srgb.luma(pixel) * Srgb.luma(pixel);
        };
    }

    /** Smooths a picture, its actors less, whose eyes would be lost. */
    static int[] of(Sheet sheet, int radius) {
        int width = sheet.width();
        int[] pixels = sheet.pixels();
        int[] smoothed = of(width, sheet.height(), pixels, radius);
        int[] fine = of(width, sheet.height(), pixels, Math.max(1, radius / 3));
        var actors = sheet.actors();
        Rows.each(sheet.height(), y -> {
            for (int i = y * width; i < (y + 1) * width; i++) {
                if (actors[sheet.at(i)]) {
                    smoothed[i] = Tint.mix(fine[i], pixels[i], 0.25f);
                }
            }
        });
        return smoothed;
    }

    static int[] of(int width, int height, int[] pixels, int radius) {
        var filter = new Kuwahara(width, height, pixels);
        var smoothed = new int[pixels.length];
        Rows.each(height, y -> {
            for (int x = 0; x < width; x++) {
                smoothed[y * width + x] = filter.at(x, y, radius);
            }
        });
        return smoothed;
    }

    private int at(int x, int y, int radius) {
        int left = Math.max(0, x - radius);
        int right = Math.min(width, x + radius + 1);
        int top = Math.max(0, y - radius);
        int bottom = Math.min(height, y + radius + 1);
        double totalWeight = 0;
        double red = 0;
        double green = 0;
        double blue = 0;
        for (int corner = 0; corner < 4; corner++) {
            int fromX = (corner & 1) == 0 ? left : x;
            int toX = (corner & 1) == 0 ? x + 1 : right;
            int fromY = (corner & 2) == 0 ? top : y;
            int toY = (corner & 2) == 0 ? y + 1 : bottom;
            int a = fromY * stride + fromX;
            int b = fromY * stride + toX;
            int c = toY * stride + fromX;
            int d = toY * stride + toX;
            double count = (double) (toX - fromX) * (toY - fromY);
            double mean = sum(sums[3], a, b, c, d) / count;
            double variance = Math.max(0, sum(squares, a, b, c, d) / count - mean * mean);
            double spread = 1 + variance;
            double weight = 1 / (spread * spread * count);
            totalWeight += weight * count;
            red += weight * sum(sums[0], a, b, c, d);
            green += weight * sum(sums[1], a, b, c, d);
            blue += weight * sum(sums[2], a, b, c, d);
        }
        return Tint.rgb((float) (red / totalWeight), (float) (green / totalWeight), (float) (blue / totalWeight));
    }

    private static long sum(long[] table, int a, int b, int c, int d) {
        return table[d] - table[b] - table[c] + table[a];
    }
}
