package io.maximin.engines.stage.settings;

import io.maximin.engines.stage.Canvas;
import io.maximin.engines.stage.Rgb;
import io.maximin.engines.stage.Rows;
import io.maximin.engines.stage.Srgb;
import java.util.ArrayList;
import java.util.List;

/** A lit picture of a thing, kept at halving sizes and laid down at any. Its foot is at the bottom's middle. */
final class Sprite {
    private final List<Canvas> sizes = new ArrayList<>();

    Sprite(Canvas full) {
        sizes.add(full);
        var last = full;
        while (last.height() > 8 && last.width() > 8 && sizes.size() < 8) {
            last = halved(last);
            sizes.add(last);
        }
    }

    private static Canvas halved(Canvas from) {
        var half = new Canvas((from.width() + 1) / 2, (from.height() + 1) / 2);
        for (int y = 0; y < half.height(); y++) {
            for (int x = 0; x < half.width(); x++) {
                half.pixels()[y * half.width() + x] = mean(from, x * 2, y * 2);
            }
        }
        return half;
    }

    private static int mean(Canvas from, int x, int y) {
        int right = Math.min(x + 1, from.width() - 1);
        int below = Math.min(y + 1, from.height() - 1);
        int a = from.pixels()[y * from.width() + x];
        int b = from.pixels()[y * from.width() + right];
        int c = from.pixels()[below * from.width() + x];
        int d = from.pixels()[below * from.width() + right];
        int result = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            int sum = ((a >>> shift) & 255) + ((b >>> shift) & 255) + ((c >>> shift) & 255) + ((d >>> shift) & 255);
            result |= ((sum + 2) / 4) << shift;
        }
        return result;
    }

    double aspect() {
        return sizes.getFirst().width() / (double) sizes.getFirst().height();
    }

    /**
     * Where and how it is laid down.
     *
     * @param x column of its foot
     * @param y row of its foot
     * @param height in pixels
     * @param mirrored left and right exchanged
     * @param floor row below which it is hidden
     */
    record Put(double x, double y, double height, boolean mirrored, double floor) {}

    /** Lays it down, with a share of the air's colour before it. */
    void put(Canvas canvas, Put put, Rgb air, double veil) {
        double width = put.height * aspect();
        int level = 0;
        while (level < sizes.size() - 1 && sizes.get(level + 1).height() >= put.height) {
            level++;
        }
        var from = sizes.get(level);
        double scale = from.height() / put.height;
        int left = (int) Math.max(0, Math.floor(put.x - width / 2));
        int right = (int) Math.min(canvas.width(), Math.ceil(put.x + width / 2));
        int top = (int) Math.max(0, Math.floor(put.y - put.height));
        int bottom = (int) Math.min(Math.min(canvas.height(), put.floor), Math.ceil(put.y));
        if ((long) (right - left) * (bottom - top) > 40_000) {
            Rows.each(top, bottom, y -> row(canvas, y, new Part(from, put, scale, left, right), air, veil));
            return;
        }
        for (int y = top; y < bottom; y++) {
            row(canvas, y, new Part(from, put, scale, left, right), air, veil);
        }
    }

    private record Part(Canvas from, Put put, double scale, int left, int right) {}

    private static void row(Canvas canvas, int y, Part part, Rgb air, double veil) {
        var from = part.from;
        var put = part.put;
        double scale = part.scale;
        double width = from.width() / scale;
        var ink = new Ink();
        double v = (y + 0.5 - put.y + put.height) * scale - 0.5;
        for (int x = part.left; x < part.right; x++) {
            double u = (x + 0.5 - put.x + width / 2) * scale - 0.5;
            sample(from, put.mirrored ? from.width() - 1 - u : u, v, ink);
            if (ink.alpha > 0.004) {
                Tone.over(canvas.pixels(), y * canvas.width() + x, ink.mix(air, veil), ink.alpha);
            }
        }
    }

    /** Bilinear, premultiplied; the ink gets the plain colour and the cover. */
    private static void sample(Canvas from, double u, double v, Ink ink) {
        int left = (int) Math.floor(u);
        int top = (int) Math.floor(v);
        int share = ((int) ((u - left) * 256) << 9) | (int) ((v - top) * 256);
        int a = at(from, left, top);
        int b = at(from, left + 1, top);
        int c = at(from, left, top + 1);
        int d = at(from, left + 1, top + 1);
        int alpha = channel(a >>> 24, b >>> 24, c >>> 24, d >>> 24, share);
        if (alpha == 0) {
            ink.alpha = 0;
            return;
        }
        int red = channel((a >> 16) & 255, (b >> 16) & 255, (c >> 16) & 255, (d >> 16) & 255, share);
        int green = channel((a >> 8) & 255, (b >> 8) & 255, (c >> 8) & 255, (d >> 8) & 255, share);
        int blue = channel(a & 255, b & 255, c & 255, d & 255, share);
        ink.set(plain(red, alpha), plain(green, alpha), plain(blue, alpha));
        ink.alpha = alpha / 65280.0;
    }

    private static int channel(int a, int b, int c, int d, int share) {
        int above = a * 256 + (b - a) * (share >> 9);
        int below = c * 256 + (d - c) * (share >> 9);
        return above + (((below - above) * (share & 511)) >> 8);
    }

    private static float plain(int value, int alpha) {
        return Srgb.linear(Math.min(255, (int) (value * 255L / alpha)));
    }

    private static int at(Canvas from, int x, int y) {
        if (x < 0 || y < 0 || x >= from.width() || y >= from.height()) {
            return 0;
        }
        return from.pixels()[y * from.width() + x];
    }
}
