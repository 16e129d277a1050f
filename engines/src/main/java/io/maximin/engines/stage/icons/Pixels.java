package io.maximin.engines.stage.icons;

/** Premultiplied pixels and the colours in them. */
final class Pixels {
    private Pixels() {}

    /** The colour of a premultiplied pixel that is not transparent, 0xRRGGBB. */
    static int straight(int pixel) {
        int alpha = pixel >>> 24;
        if (alpha == 255) {
            return pixel & 0xFFFFFF;
        }
        int red = Math.min(255, ((pixel >> 16 & 255) * 255 + alpha / 2) / alpha);
        int green = Math.min(255, ((pixel >> 8 & 255) * 255 + alpha / 2) / alpha);
        int blue = Math.min(255, ((pixel & 255) * 255 + alpha / 2) / alpha);
        return red << 16 | green << 8 | blue;
    }

    static int premultiplied(int alpha, int rgb) {
        int red = ((rgb >> 16 & 255) * alpha + 127) / 255;
        int green = ((rgb >> 8 & 255) * alpha + 127) / 255;
        int blue = ((rgb & 255) * alpha + 127) / 255;
        return alpha << 24 | red << 16 | green << 8 | blue;
    }
}
