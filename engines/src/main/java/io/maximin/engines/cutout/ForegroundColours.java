package io.maximin.engines.cutout;

import io.maximin.engines.pictures.Bitmap;

/**
 * What colour the subject has where the ground shines through its rim (Forte, 2021, blurred fusion in two passes).
 * Without
 * this the old ground would be seen as a rim on a new one.
 */
final class ForegroundColours {
    private static final double[] RADII = {0.03, 0.007};
    private static final float LEAST = 1e-4f;

    private ForegroundColours() {}

    /** The photo's subject with the mask as its alpha. */
    static Bitmap of(Bitmap photo, SoftMask mask) {
        int width = photo.width();
        int height = photo.height();
        var alpha = mask.values();
        var rest = new float[alpha.length];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = 1 - alpha[i];
        }
        var argb = new int[alpha.length];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = Math.round(alpha[i] * 255) << 24;
        }
        for (int shift = 16; shift >= 0; shift -= 8) {
            var channel = new float[alpha.length];
            for (int i = 0; i < channel.length; i++) {
                channel[i] = photo.argb()[i] >> shift & 0xFF;
            }
            var front = channel;
            var back = channel;
            for (double share : RADII) {
                int radius = (int) Math.max(1, Math.round(share * Math.max(width, height)));
                var fusion = new Fusion(width, height, radius);
                var blurredFront = fusion.mean(front, alpha);
                back = fusion.mean(back, rest);
                front = corrected(channel, blurredFront, back, alpha);
            }
            for (int i = 0; i < argb.length; i++) {
                argb[i] |= Math.clamp(Math.round(front[i]), 0, 255) << shift;
            }
        }
        return new Bitmap(width, height, argb);
    }

    private static float[] corrected(float[] channel, float[] front, float[] back, float[] alpha) {
        var corrected = new float[channel.length];
        for (int i = 0; i < corrected.length; i++) {
            float missing = channel[i] - alpha[i] * front[i] - (1 - alpha[i]) * back[i];
            corrected[i] = Math.clamp(front[i] + alpha[i] * missing, 0, 255);
        }
        return corrected;
    }

    private record Fusion(int width, int height, int radius) {
        /** The mean around each place, in which each pixel counts by its weight. */
        float[] mean(float[] values, float[] weights) {
            var weighted = new float[values.length];
            for (int i = 0; i < weighted.length; i++) {
                weighted[i] = values[i] * weights[i];
            }
            var sum = BoxBlur.of(weighted, width, height, radius);
            var weight = BoxBlur.of(weights, width, height, radius);
            for (int i = 0; i < sum.length; i++) {
                sum[i] = weight[i] > LEAST ? sum[i] / weight[i] : values[i];
            }
            return sum;
        }
    }
}
