package io.maximin.engines.stage.styles;

/** Arithmetic on opaque pixels, 0xFFRRGGBB. */
final class Tint {
    private Tint() {}

    static int rgb(float red, float green, float blue) {
        return 0xFF000000 | bounded(red) << 16 | bounded(green) << 8 | bounded(blue);
    }

    private static int bounded(float value) {
        return Math.clamp((int) (value + 0.5f), 0, 255);
    }

    static int mix(int one, int other, float share) {
        return rgb(
                (one >> 16 & 255) + ((other >> 16 & 255) - (one >> 16 & 255)) * share,
                (one >> 8 & 255) + ((other >> 8 & 255) - (one >> 8 & 255)) * share,
                (one & 255) + ((other & 255) - (one & 255)) * share);
    }

    static int times(int pixel, float factor) {
        return rgb((pixel >> 16 & 255) * factor, (pixel >> 8 & 255) * factor, (pixel & 255) * factor);
    }

    /** As ink on ink: both darken. */
    static int multiply(int one, int other) {
        return rgb(
                (one >> 16 & 255) * (other >> 16 & 255) / 255f,
                (one >> 8 & 255) * (other >> 8 & 255) / 255f,
                (one & 255) * (other & 255) / 255f);
    }

    /** As light on light: both brighten. */
    static int screen(int one, int other) {
        return rgb(
                255 - (255 - (one >> 16 & 255)) * (255 - (other >> 16 & 255)) / 255f,
                255 - (255 - (one >> 8 & 255)) * (255 - (other >> 8 & 255)) / 255f,
                255 - (255 - (one & 255)) * (255 - (other & 255)) / 255f);
    }

    /** Away from its own grey, or towards it. */
    static int saturated(int pixel, float factor) {
        float grey = (54 * (pixel >> 16 & 255) + 183 * (pixel >> 8 & 255) + 19 * (pixel & 255)) / 256f;
        return rgb(
                grey + ((pixel >> 16 & 255) - grey) * factor,
                grey + ((pixel >> 8 & 255) - grey) * factor,
                grey + ((pixel & 255) - grey) * factor);
    }

    static int add(int pixel, float amount) {
        return rgb((pixel >> 16 & 255) + amount, (pixel >> 8 & 255) + amount, (pixel & 255) + amount);
    }
}
