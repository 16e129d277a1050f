package io.maximin.engines.stage;

/** Bytes of sRGB to linear light and back, by table; for loops over pixels, where {@link Rgb} is too slow. */
public final class Srgb {
    private static final int STEPS = 4096;
    private static final float[] LINEAR = new float[256];
    private static final int[] ENCODED = new int[STEPS + 1];

    static {
        for (int i = 0; i < LINEAR.length; i++) {
            LINEAR[i] = (float) Rgb.of(i).blue();
        }
        for (int i = 0; i <= STEPS; i++) {
            ENCODED[i] = new Rgb(0, 0, (double) i / STEPS).argb() & 255;
        }
    }

    private Srgb() {}

    /** Linear light of a byte. */
    public static float linear(int value) {
        return LINEAR[value];
    }

    /** The byte of linear light; what is beyond 0 and 1 is cut. */
    public static int encoded(float light) {
        int step = (int) (light * STEPS + 0.5f);
        return ENCODED[Math.clamp(step, 0, STEPS)];
    }

    /** The linear luminance of a pixel, 0xRRGGBB. */
    public static float luminance(int rgb) {
        return 0.2126f * LINEAR[rgb >> 16 & 255] + 0.7152f * LINEAR[rgb >> 8 & 255] + 0.0722f * LINEAR[rgb & 255];
    }

    /** The luminance of a pixel as the eye sees its steps, 0 to 255: weighted sRGB bytes. */
    public static int luma(int rgb) {
        return (54 * (rgb >> 16 & 255) + 183 * (rgb >> 8 & 255) + 19 * (rgb & 255)) >> 8;
    }
}
