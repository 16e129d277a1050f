package io.maximin.engines.cutout;

/** The mean over a square around each place, by running sums: the same cost at any radius. */
final class BoxBlur {
    private BoxBlur() {}

    static float[] of(float[] values, int width, int height, int radius) {
        var rows = new float[values.length];
        for (int y = 0; y < height; y++) {
            line(values, rows, y * width, 1, width, radius);
        }
        var blurred = new float[values.length];
        for (int x = 0; x < width; x++) {
            line(rows, blurred, x, width, height, radius);
        }
        return blurred;
    }

    private static void line(float[] from, float[] to, int start, int step, int length, int radius) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < Math.min(radius, length); i++) {
            sum += from[start + i * step];
            count++;
        }
        for (int i = 0; i < length; i++) {
            if (i + radius < length) {
                sum += from[start + (i + radius) * step];
                count++;
            }
            if (i - radius > 0) {
                sum -= from[start + (i - radius - 1) * step];
                count--;
            }
            to[start + i * step] = (float) (sum / count);
        }
    }
}
