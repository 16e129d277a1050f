package io.maximin.engines.pictures;

/**
 * Scales by a separable cubic filter (Catmull-Rom), which is stretched when the picture gets smaller so that every
 * pixel
 * counts. Colours are weighted by their alpha, so that hidden ones do not bleed.
 */
final class Resampling {
    private static final double SUPPORT = 2;
    private static final int CHANNELS = 4;

    private Resampling() {}

    static Bitmap of(Bitmap source, int width, int height) {
        var columns = Taps.of(source.width(), width);
        var rows = Taps.of(source.height(), height);
        var out = new int[Math.multiplyExact(width, height)];
        // Only the lines that the filter still reaches are kept.
        var lines = new float[rows.longest()][];
        int next = 0;
        for (int y = 0; y < height; y++) {
            int end = rows.first[y] + rows.weights[y].length;
            for (; next < end; next++) {
                lines[next % lines.length] = line(source, next, columns);
            }
            blend(lines, rows, y, out, width);
        }
        return new Bitmap(width, height, out);
    }

    private static float[] line(Bitmap source, int y, Taps columns) {
        int width = source.width();
        var wide = new float[width * CHANNELS];
        for (int x = 0, at = 0; x < width; x++, at += CHANNELS) {
            int pixel = source.pixel(x, y);
            float alpha = (pixel >>> 24) / 255f;
            wide[at] = pixel >>> 24;
            wide[at + 1] = (pixel >> 16 & 0xFF) * alpha;
            wide[at + 2] = (pixel >> 8 & 0xFF) * alpha;
            wide[at + 3] = (pixel & 0xFF) * alpha;
        }
        var narrow = new float[columns.first.length * CHANNELS];
        for (int x = 0, to = 0; x < columns.first.length; x++, to += CHANNELS) {
            int from = columns.first[x] * CHANNELS;
            for (float weight : columns.weights[x]) {
                for (int c = 0; c < CHANNELS; c++) {
                    narrow[to + c] += wide[from + c] * weight;
                }
                from += CHANNELS;
            }
        }
        return narrow;
    }

    private static void blend(float[][] lines, Taps rows, int y, int[] out, int width) {
        var sum = new float[width * CHANNELS];
        for (int tap = 0; tap < rows.weights[y].length; tap++) {
            float weight = rows.weights[y][tap];
            var line = lines[(rows.first[y] + tap) % lines.length];
            for (int i = 0; i < sum.length; i++) {
                sum[i] += line[i] * weight;
            }
        }
        for (int x = 0, from = 0; x < width; x++, from += CHANNELS) {
            float alpha = Math.clamp(sum[from], 0, 255);
            float unweigh = alpha > 0 ? 255 / alpha : 0;
            out[y * width + x] = Math.round(alpha) << 24
                    | level(sum[from + 1] * unweigh) << 16
                    | level(sum[from + 2] * unweigh) << 8
                    | level(sum[from + 3] * unweigh);
        }
    }

    private static int level(float value) {
        return Math.clamp(Math.round(value), 0, 255);
    }

    /** For each place of the result: the first place of the source it is made of, and the weights from there on. */
    private static final class Taps {
        private final int[] first;
        private final float[][] weights;

        private Taps(int count) {
            first = new int[count];
            weights = new float[count][];
        }

        static Taps of(int source, int target) {
            double step = (double) source / target;
            double stretch = Math.max(1, step);
            var taps = new Taps(target);
            for (int i = 0; i < target; i++) {
                double centre = (i + 0.5) * step - 0.5;
                int from = (int) Math.max(0, Math.ceil(centre - SUPPORT * stretch));
                int to = (int) Math.min(source - 1.0, Math.floor(centre + SUPPORT * stretch));
                taps.first[i] = from;
                taps.weights[i] = weights(centre, from, to, stretch);
            }
            return taps;
        }

        int longest() {
            int longest = 0;
            for (var some : weights) {
                longest = Math.max(longest, some.length);
            }
            return longest;
        }

        private static float[] weights(double centre, int from, int to, double stretch) {
            var weights = new float[to - from + 1];
            double sum = 0;
            for (int i = from; i <= to; i++) {
                sum += cubic(Math.abs(i - centre) / stretch);
            }
            for (int i = from; i <= to; i++) {
                weights[i - from] = (float) (cubic(Math.abs(i - centre) / stretch) / sum);
            }
            return weights;
        }

        private static double cubic(double t) {
            if (t < 1) {
                return (1.5 * t - 2.5) * t * t + 1;
            }
            return t < 2 ? ((-0.5 * t + 2.5) * t - 4) * t + 2 : 0;
        }
    }
}
