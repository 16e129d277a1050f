package io.maximin.engines.cutout;

import io.maximin.engines.pictures.Bitmap;

/**
 * Lays the soft outline of a mask along the edges of its photo (He, Sun and Tang, 2013): within a small window the
 * mask is
 * taken for a linear function of the colours. The functions are found on a smaller picture and applied to the whole
 * one.
 */
final class GuidedFilter {
    private static final int SIDE = 720;
    private static final int WINDOWS = 80;
    private static final float REGULAR = 1e-5f;
    private static final float LEAST = 0.08f;
    private static final float MOST = 0.92f;

    private final int width;
    private final int height;
    private final int radius;
    private final float[][] guide;
    private final float[] mask;

    private GuidedFilter(Bitmap guide, SoftMask mask) {
        this.width = guide.width();
        this.height = guide.height();
        this.radius = Math.max(2, Math.max(width, height) / WINDOWS);
        this.guide = planes(guide);
        this.mask = mask.scaled(width, height).values();
    }

    /** The mask in the size of the photo, its outline sharpened so that most of the picture is wholly in or out. */
    static SoftMask refine(SoftMask mask, Bitmap photo) {
        var filter = new GuidedFilter(photo.within(SIDE), mask);
        return filter.applied(photo);
    }

    private static float[][] planes(Bitmap picture) {
        var planes = new float[3][picture.argb().length];
        for (int i = 0; i < picture.argb().length; i++) {
            int pixel = picture.argb()[i];
            planes[0][i] = (pixel >> 16 & 0xFF) / 255f;
            planes[1][i] = (pixel >> 8 & 0xFF) / 255f;
            planes[2][i] = (pixel & 0xFF) / 255f;
        }
        return planes;
    }

    private float[] mean(float[] values) {
        return BoxBlur.of(values, width, height, radius);
    }

    private static float[] product(float[] one, float[] other) {
        var product = new float[one.length];
        for (int i = 0; i < product.length; i++) {
            product[i] = one[i] * other[i];
        }
        return product;
    }

    /** For each pixel the weights of the three colours and what is added, averaged over the windows it is in. */
    private float[][] functions() {
        var meanMask = mean(mask);
        var means = new float[3][];
        var withMask = new float[3][];
        var squares = new float[6][];
        for (int i = 0, at = 0; i < 3; i++) {
            means[i] = mean(guide[i]);
            withMask[i] = mean(product(guide[i], mask));
            for (int j = i; j < 3; j++) {
                squares[at++] = mean(product(guide[i], guide[j]));
            }
        }
        var functions = new float[4][mask.length];
        for (int i = 0; i < mask.length; i++) {
            solve(i, means, squares, withMask, meanMask[i], functions);
        }
        for (int k = 0; k < 4; k++) {
            functions[k] = mean(functions[k]);
        }
        return functions;
    }

    private static void solve(
            int i, float[][] means, float[][] squares, float[][] withMask, float meanMask, float[][] functions) {
        double r = means[0][i];
        double g = means[1][i];
        double b = means[2][i];
        double rr = squares[0][i] - r * r + REGULAR;
        double rg = squares[1][i] - r * g;
        double rb = squares[2][i] - r * b;
        double gg = squares[3][i] - g * g + REGULAR;
        double gb = squares[4][i] - g * b;
        double bb = squares[5][i] - b * b + REGULAR;
        double x = withMask[0][i] - r * meanMask;
        double y = withMask[1][i] - g * meanMask;
        double z = withMask[2][i] - b * meanMask;
        double det = rr * (gg * bb - gb * gb) - rg * (rg * bb - gb * rb) + rb * (rg * gb - gg * rb);
        double ofRed = (x * (gg * bb - gb * gb) + y * (rb * gb - rg * bb) + z * (rg * gb - rb * gg)) / det;
        double ofGreen = (x * (rb * gb - rg * bb) + y * (rr * bb - rb * rb) + z * (rg * rb - rr * gb)) / det;
        double ofBlue = (x * (rg * gb - rb * gg) + y * (rg * rb - rr * gb) + z * (rr * gg - rg * rg)) / det;
        functions[0][i] = (float) ofRed;
        functions[1][i] = (float) ofGreen;
        functions[2][i] = (float) ofBlue;
        functions[3][i] = (float) (meanMask - ofRed * r - ofGreen * g - ofBlue * b);
    }

    private SoftMask applied(Bitmap photo) {
        var functions = functions();
        var weights = new float[4][];
        for (int k = 0; k < 4; k++) {
            weights[k] = new SoftMask(width, height, functions[k])
                    .scaled(photo.width(), photo.height())
                    .values();
        }
        var refined = new float[photo.argb().length];
        for (int i = 0; i < refined.length; i++) {
            int pixel = photo.argb()[i];
            float value = (weights[0][i] * (pixel >> 16 & 0xFF)
                                    + weights[1][i] * (pixel >> 8 & 0xFF)
                                    + weights[2][i] * (pixel & 0xFF))
                            / 255
                    + weights[3][i];
            refined[i] = Math.clamp((value - LEAST) / (MOST - LEAST), 0, 1);
        }
        return new SoftMask(photo.width(), photo.height(), refined);
    }
}
