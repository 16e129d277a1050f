package io.maximin.engines.stage.settings;

import io.maximin.engines.stage.Canvas;
import io.maximin.engines.stage.Rows;
import io.maximin.engines.stage.View;

/** What wet ground makes of a mirror image: drawn out downwards, and broken by the grain of the stones. */
final class Wet {
    private Wet() {}

    /** Works on all rows below the horizon. */
    static void smear(Canvas canvas, View view) {
        int first = (int) Math.clamp(view.camera().horizon(), 0, canvas.height());
        int height = canvas.height() - first;
        if (height < 4) {
            return;
        }
        var noise = new Noise(view.seed() + 88);
        int width = canvas.width();
        Rows.bands(0, width, (left, right) -> {
            var column = new int[height];
            var sums = new int[(height + 1) * 3];
            for (int x = left; x < right; x++) {
                for (int y = 0; y < height; y++) {
                    double metre = y / (double) height;
                    int shift = (int) (noise.at(x * 0.09, y * 0.22 + view.t() * 2) * (1 + 5 * metre));
                    column[y] = canvas.pixels()[(first + y) * width + Math.clamp(x + (long) shift, 0, width - 1)];
                }
                total(column, sums);
                for (int y = 0; y < height; y++) {
                    int reach = 2 + y / 7;
                    canvas.pixels()[(first + y) * width + x] =
                            mean(sums, Math.max(0, y - reach), Math.min(height, y + reach / 3 + 1));
                }
            }
        });
    }

    private static void total(int[] column, int[] sums) {
        for (int y = 0; y < column.length; y++) {
            for (int channel = 0; channel < 3; channel++) {
                sums[(y + 1) * 3 + channel] = sums[y * 3 + channel] + ((column[y] >> (16 - 8 * channel)) & 255);
            }
        }
    }

    private static int mean(int[] sums, int from, int to) {
        int number = Math.max(1, to - from);
        int pixel = 0xFF;
        for (int channel = 0; channel < 3; channel++) {
            pixel = (pixel << 8) | ((sums[to * 3 + channel] - sums[from * 3 + channel]) / number);
        }
        return pixel;
    }
}
