package io.maximin.engines.cutout;

import java.util.Arrays;

/**
 * Which pixels stand out from the picture's border: the minimum barrier distance to it (Zhang and others, 2015, by
 * raster
 * scans), the distance from the colours along it, and nearness to the centre.
 */
final class Saliency {
    private static final int PASSES = 4;
    private static final double CONTRAST = 10;
    private static final double CENTRE_WEIGHT = 0.5;
    private static final double REGULAR = 4;

    private final LabPlanes picture;
    private final int width;
    private final int height;

    private Saliency(LabPlanes picture) {
        this.picture = picture;
        this.width = picture.width();
        this.height = picture.height();
    }

    /** Values of 0 to 1, about half of the range on either side of the subject's outline. */
    static SoftMask of(LabPlanes picture) {
        return new Saliency(picture).mask();
    }

    private SoftMask mask() {
        var barrier = normal(barriers());
        var colour = normal(colourDistances());
        var sum = new float[barrier.length];
        for (int i = 0; i < sum.length; i++) {
            double dx = (i % width + 0.5) / width - 0.5;
            int line = i / width;
            double dy = (line + 0.5) / height - 0.5;
            double centre = 1 - CENTRE_WEIGHT * Math.min(1, 4 * (dx * dx + dy * dy));
            sum[i] = (float) ((barrier[i] + colour[i]) * centre);
        }
        normal(sum);
        double middle = threshold(sum);
        for (int i = 0; i < sum.length; i++) {
            sum[i] = (float) (1 / (1 + Math.exp(-CONTRAST * (sum[i] - middle))));
        }
        return new SoftMask(width, height, sum);
    }

    private float[] barriers() {
        var sum = new float[picture.size()];
        for (int plane = 0; plane < 3; plane++) {
            var values = BoxBlur.of(picture.plane(plane), width, height, 1);
            var distances = barrier(values);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += distances[i];
            }
        }
        return sum;
    }

    private float[] barrier(float[] values) {
        var distance = new float[values.length];
        Arrays.fill(distance, Float.MAX_VALUE);
        for (int i = 0; i < values.length; i++) {
            int x = i % width;
            int y = i / width;
            if (x == 0 || y == 0 || x == width - 1 || y == height - 1) {
                distance[i] = 0;
            }
        }
        var high = values.clone();
        var low = values.clone();
        for (int pass = 0; pass < PASSES; pass++) {
            boolean forward = pass % 2 == 0;
            int step = forward ? 1 : -1;
            for (int y = forward ? 1 : height - 2; y > 0 && y < height - 1; y += step) {
                for (int x = forward ? 1 : width - 2; x > 0 && x < width - 1; x += step) {
                    int at = y * width + x;
                    relax(at, at - step, values[at], distance, high, low);
                    relax(at, at - step * width, values[at], distance, high, low);
                }
            }
        }
        return distance;
    }

    private static void relax(int at, int from, float value, float[] distance, float[] high, float[] low) {
        float top = Math.max(high[from], value);
        float bottom = Math.min(low[from], value);
        if (distance[from] < Float.MAX_VALUE && top - bottom < distance[at]) {
            distance[at] = top - bottom;
            high[at] = top;
            low[at] = bottom;
        }
    }

    /** The distance from each side's colours, of which the furthest counts for nothing: the subject may touch one. */
    private float[] colourDistances() {
        int ring = Math.max(2, Math.min(width, height) / 16);
        var sum = new float[picture.size()];
        var most = new float[sum.length];
        for (int side = 0; side < 4; side++) {
            var colours = new ColourCloud(REGULAR);
            for (int i = 0; i < sum.length; i++) {
                int x = i % width;
                int y = i / width;
                int depth = side == 0 ? x : side == 1 ? width - 1 - x : side == 2 ? y : height - 1 - y;
                if (depth < ring) {
                    colours.add(picture, i);
                }
            }
            colours.close();
            var distances = new float[sum.length];
            for (int i = 0; i < sum.length; i++) {
                distances[i] = (float) Math.sqrt(colours.distance(picture, i));
            }
            normal(distances);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += distances[i];
                most[i] = Math.max(most[i], distances[i]);
            }
        }
        for (int i = 0; i < sum.length; i++) {
            sum[i] -= most[i];
        }
        return sum;
    }

    private static float[] normal(float[] values) {
        float most = 1e-6f;
        for (float value : values) {
            most = Math.max(most, value);
        }
        for (int i = 0; i < values.length; i++) {
            values[i] /= most;
        }
        return values;
    }

    /** The value that parts the two kinds of pixels best (Otsu, 1979). */
    private static double threshold(float[] values) {
        var counts = new int[256];
        double all = 0;
        for (float value : values) {
            int level = Math.clamp(Math.round(value * 255), 0, 255);
            counts[level]++;
            all += level;
        }
        int best = 0;
        double bestSpread = -1;
        double below = 0;
        long count = 0;
        for (int level = 0; level < 255; level++) {
            count += counts[level];
            below += (double) level * counts[level];
            long above = values.length - count;
            if (count == 0 || above == 0) {
                continue;
            }
            double gap = below / count - (all - below) / above;
            double spread = (double) count * above * gap * gap;
            if (spread > bestSpread) {
                bestSpread = spread;
                best = level;
            }
        }
        return (best + 0.5) / 255;
    }
}
