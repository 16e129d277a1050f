package io.maximin.engines.stage.icons;

import io.maximin.engines.stage.Oklch;

/**
 * Gives a picture another colour: its main family of hues moves to the colour, lightness keeps its steps around it, and
 * everything else stays. A picture without a main hue is coloured by its greys, the darkest (eyes, outlines) left
 * alone.
 */
final class Recolour {
    private static final int BINS = 36;
    private static final double GREY = 0.045;
    private static final double FAMILY = Math.toRadians(38);
    private static final int CACHE = 1 << 12;

    private final Oklch target;
    private final Oklch main;
    private final boolean grey;
    private final int[] keys = new int[CACHE];
    private final int[] values = new int[CACHE];

    /** @param pixels premultiplied, of the picture as it is; a small version will do */
    Recolour(int rgb, int[] pixels) {
        this.target = Oklch.of(rgb);
        var hues = new double[BINS];
        double coloured = 0;
        double all = 0;
        for (int pixel : pixels) {
            if (pixel >>> 24 > 200) {
                var colour = Oklch.of(pixel & 0xFFFFFF);
                all++;
                if (colour.chroma() > GREY) {
                    coloured++;
                    hues[bin(colour.hue())] += Math.min(colour.chroma(), 0.15);
                }
            }
        }
        this.grey = coloured < 0.3 * all;
        this.main = grey ? mean(pixels, 0, true) : mean(pixels, peak(hues), false);
    }

    private static int bin(double hue) {
        return Math.floorMod((int) Math.floor(hue / (2 * Math.PI) * BINS), BINS);
    }

    private static double peak(double[] hues) {
        int best = 0;
        double most = -1;
        for (int i = 0; i < BINS; i++) {
            double sum = 0;
            for (int j = -2; j <= 2; j++) {
                sum += hues[Math.floorMod(i + j, BINS)] * (3 - Math.abs(j));
            }
            if (sum > most) {
                most = sum;
                best = i;
            }
        }
        return (best + 0.5) * 2 * Math.PI / BINS;
    }

    private static Oklch mean(int[] pixels, double hue, boolean grey) {
        double lightness = 0;
        double chroma = 0;
        double x = 0;
        double y = 0;
        double count = 1e-9;
        for (int pixel : pixels) {
            if (pixel >>> 24 > 200) {
                var colour = Oklch.of(pixel & 0xFFFFFF);
                boolean family = grey
                        ? colour.chroma() <= GREY && colour.lightness() > 0.35
                        : colour.chroma() > GREY && away(colour.hue(), hue) < FAMILY;
                if (family) {
                    lightness += colour.lightness();
                    chroma += colour.chroma();
                    x += Math.cos(colour.hue());
                    y += Math.sin(colour.hue());
                    count++;
                }
            }
        }
        return new Oklch(lightness / count, chroma / count, Math.atan2(y, x));
    }

    private static double away(double one, double other) {
        return Math.abs(Math.IEEEremainder(one - other, 2 * Math.PI));
    }

    /** Recolours premultiplied pixels where they are. */
    void apply(int[] pixels) {
        for (int i = 0; i < pixels.length; i++) {
            int alpha = pixels[i] >>> 24;
            if (alpha != 0) {
                pixels[i] = Pixels.premultiplied(alpha, of(Pixels.straight(pixels[i])));
            }
        }
    }

    private int of(int rgb) {
        int slot = (rgb * 0x9E3779B1) >>> 20;
        if (keys[slot] != (rgb | 0xFF000000)) {
            values[slot] = moved(Oklch.of(rgb)).rgb().argb() & 0xFFFFFF;
            keys[slot] = rgb | 0xFF000000;
        }
        return values[slot];
    }

    private Oklch moved(Oklch colour) {
        double share = grey ? greyShare(colour) : familyShare(colour);
        if (share <= 0) {
            return colour;
        }
        double step = (colour.lightness() - main.lightness()) * (target.lightness() < 0.3 ? 0.55 : 0.85);
        double lightness = Math.clamp(target.lightness() + step, 0.04, 0.985);
        double ratio = grey ? 1 : Math.clamp(colour.chroma() / Math.max(main.chroma(), 0.02), 0.45, 1.25);
        double hue = target.hue() + (grey ? 0 : Math.IEEEremainder(colour.hue() - main.hue(), 2 * Math.PI) * 0.45);
        var moved = new Oklch(lightness, target.chroma() * ratio, hue);
        return share >= 1 ? moved : Oklch.of(colour.rgb().mix(moved.rgb(), share));
    }

    private double familyShare(Oklch colour) {
        double near = 1 - Math.clamp((away(colour.hue(), main.hue()) - FAMILY) / 0.2, 0, 1);
        return near * Math.clamp((colour.chroma() - 0.03) / 0.03, 0, 1);
    }

    private static double greyShare(Oklch colour) {
        return Math.clamp((colour.lightness() - 0.25) / 0.15, 0, 1)
                * (1 - Math.clamp((colour.chroma() - GREY) / 0.03, 0, 1));
    }
}
