package io.maximin.engines.stage.settings;

import io.maximin.engines.stage.Rgb;
import io.maximin.engines.stage.Srgb;

/** Linear light to pixels and back, by table. What is brighter than white is rolled off instead of cut. */
final class Tone {
    private static final int STEPS_PER_UNIT = 8192;
    private static final float BRIGHTEST = 2.4f;
    private static final double SHOULDER = 0.82;
    private static final float[] CODE = codes();

    private Tone() {}

    /** Sets an opaque pixel; a hash of its index dithers, so that slow gradients have no bands. */
    static void put(int[] pixels, int index, double red, double green, double blue) {
        float dither = dither(index);
        pixels[index] = packed(255, code(red, dither), code(green, dither), code(blue, dither));
    }

    /** Lays a colour over a pixel. */
    static void over(int[] pixels, int index, Ink ink, double alpha) {
        if (alpha <= 0.002) {
            return;
        }
        if (alpha >= 0.998) {
            put(pixels, index, ink.red, ink.green, ink.blue);
            return;
        }
        int old = pixels[index];
        int cover = old >>> 24;
        double rest = 1 - alpha;
        float dither = dither(index);
        if (cover == 255) {
            int red = code(ink.red * alpha + Srgb.linear((old >> 16) & 255) * rest, dither);
            int green = code(ink.green * alpha + Srgb.linear((old >> 8) & 255) * rest, dither);
            int blue = code(ink.blue * alpha + Srgb.linear(old & 255) * rest, dither);
            pixels[index] = packed(255, red, green, blue);
            return;
        }
        int red = (int) (code(ink.red, dither) * alpha + ((old >> 16) & 255) * rest);
        int green = (int) (code(ink.green, dither) * alpha + ((old >> 8) & 255) * rest);
        int blue = (int) (code(ink.blue, dither) * alpha + (old & 255) * rest);
        pixels[index] = packed((int) (255 * alpha + cover * rest + 0.5), red, green, blue);
    }

    /** Adds light to a pixel that is covered already. */
    static void glow(int[] pixels, int index, Ink ink, double strength) {
        int old = pixels[index];
        int cover = old >>> 24;
        if (cover == 0) {
            return;
        }
        float dither = dither(index);
        int red = code(ink.red * strength + Srgb.linear((old >> 16) & 255), dither);
        int green = code(ink.green * strength + Srgb.linear((old >> 8) & 255), dither);
        int blue = code(ink.blue * strength + Srgb.linear(old & 255), dither);
        pixels[index] = packed(cover, Math.min(red, cover), Math.min(green, cover), Math.min(blue, cover));
    }

    private static int packed(int alpha, int red, int green, int blue) {
        return (alpha << 24) | (red << 16) | (green << 8) | blue;
    }

    private static float dither(int index) {
        int hash = index * 0x9E3779B1;
        hash ^= hash >>> 15;
        hash *= 0x85EBCA6B;
        return (hash >>> 24) / 256f;
    }

    private static int code(double value, float dither) {
        if (!(value > 0)) {
            return 0;
        }
        float code = CODE[(int) (Math.min(value, BRIGHTEST) * STEPS_PER_UNIT)];
        return (int) Math.min(255f, code + dither);
    }

    private static float[] codes() {
        var table = new float[(int) (BRIGHTEST * STEPS_PER_UNIT) + 2];
        for (int i = 0; i < table.length; i++) {
            table[i] = (float) (255 * Rgb.encoded(rolledOff(i / (double) STEPS_PER_UNIT)));
        }
        return table;
    }

    private static double rolledOff(double value) {
        if (value <= SHOULDER) {
            return value;
        }
        double room = 1 - SHOULDER;
        return SHOULDER + room * (1 - Math.exp(-(value - SHOULDER) / room * 0.8));
    }
}
