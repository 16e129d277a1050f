package io.maximin.engines.stage.drawings;

import io.maximin.engines.stage.Drawing;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** A drawing in pixels, on nothing. */
final class Raster {
    static final int UNIT = 160;
    private static final int MARGIN = 40;

    private final int width;
    private final int foot;
    private final int[] pixels;

    private Raster(int width, int foot, int[] pixels) {
        this.width = width;
        this.foot = foot;
        this.pixels = pixels;
    }

    static Raster of(Drawing drawing, double t) {
        int left = (int) Math.ceil(drawing.reach().left() * UNIT) + MARGIN;
        int right = (int) Math.ceil(drawing.reach().right() * UNIT) + MARGIN;
        var image = new BufferedImage(left + right, UNIT + 2 * MARGIN, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.translate(left, UNIT + MARGIN);
        graphics.scale(UNIT, UNIT);
        drawing.paint(graphics, t);
        graphics.dispose();
        return new Raster(left + right, left, ((DataBufferInt) image.getRaster().getDataBuffer()).getData());
    }

    int[] pixels() {
        return pixels;
    }

    private static int alpha(int pixel) {
        return pixel >>> 24;
    }

    /** Pixels that something covers. */
    long covered() {
        long count = 0;
        for (int pixel : pixels) {
            count += alpha(pixel) > 40 ? 1 : 0;
        }
        return count;
    }

    /** Pixels more than two pixels outside of the box that the drawing says it keeps to. */
    long outside(Drawing.Reach reach) {
        long count = 0;
        for (int i = 0; i < pixels.length; i++) {
            double x = (i % width + 0.5 - foot) / UNIT;
            double y = (i / width + 0.5 - UNIT - MARGIN) / UNIT;
            double spare = 2.0 / UNIT;
            boolean within = x >= -reach.left() - spare && x <= reach.right() + spare && y >= -1 - spare && y <= spare;
            count += alpha(pixels[i]) > 40 && !within ? 1 : 0;
        }
        return count;
    }

    /** Share of pixels that differ to the eye, of those that either covers. */
    double difference(Raster other) {
        if (pixels.length != other.pixels.length) {
            return 1;
        }
        long differ = 0;
        long both = 1;
        for (int i = 0; i < pixels.length; i++) {
            int a = pixels[i];
            int b = other.pixels[i];
            if (alpha(a) > 40 || alpha(b) > 40) {
                both++;
                int apart = Math.abs(alpha(a) - alpha(b));
                for (int shift : new int[] {0, 8, 16}) {
                    apart += Math.abs((a >> shift & 255) - (b >> shift & 255));
                }
                differ += apart > 48 ? 1 : 0;
            }
        }
        return (double) differ / both;
    }

    /** Share of the covered pixels that are of a hue, in degrees, and strongly coloured. */
    double shareOf(double hue) {
        long like = 0;
        for (int pixel : pixels) {
            if (alpha(pixel) > 200) {
                Ink ink = Ink.of(pixel & 0xFFFFFF);
                double apart = Math.abs((ink.hue() - hue + 540) % 360 - 180);
                like += ink.chroma() > 0.04 && apart < 28 ? 1 : 0;
            }
        }
        return (double) like / Math.max(1, covered());
    }

    double meanLightness() {
        double sum = 0;
        long count = 0;
        for (int pixel : pixels) {
            if (alpha(pixel) > 200) {
                sum += Ink.of(pixel & 0xFFFFFF).light();
                count++;
            }
        }
        return sum / Math.max(1, count);
    }
}
