package io.maximin.engines.stage.styles;

import io.maximin.engines.stage.Chance;
import io.maximin.engines.stage.Rows;
import io.maximin.engines.stage.Srgb;

/** Styles of few inks: flat, poster, comic. */
final class Prints {
    private static final int FLAT_COLOURS = 20;

    private Prints() {}

    /** Few colours, no gradients, clean borders. */
    static int[] flat(Sheet sheet) {
        int width = sheet.width();
        int height = sheet.height();
        int[] smooth = Kuwahara.of(sheet, Math.max(2, height / 190));
        var palette = Palette.from(smooth, FLAT_COLOURS);
        return soft(width, height, snapped(smooth, palette, width, height, 0.16f));
    }

    private static int[] snapped(int[] pixels, Palette palette, int width, int height, float colour) {
        var to = new int[pixels.length];
        Rows.each(height, y -> {
            for (int i = y * width; i < (y + 1) * width; i++) {
                to[i] = Grades.vivid(palette.of(pixels[i]), colour);
            }
        });
        return to;
    }

    /** Steps between two plain colours made smooth, nothing else. */
    private static int[] soft(int width, int height, int[] pixels) {
        var to = new int[pixels.length];
        Rows.each(height, y -> {
            for (int x = 0; x < width; x++) {
                int red = 0;
                int green = 0;
                int blue = 0;
                for (int i = 0; i < 9; i++) {
                    int column = Math.clamp(x + i % 3 - 1, 0, width - 1);
                    int pixel = pixels[Math.clamp(y + i / 3 - 1, 0, height - 1) * width + column];
                    int weight = (i % 2 == 0 ? 1 : 2) * (i == 4 ? 4 : 1);
                    red += weight * (pixel >> 16 & 255);
                    green += weight * (pixel >> 8 & 255);
                    blue += weight * (pixel & 255);
                }
                to[y * width + x] = Tint.rgb(red / 16f, green / 16f, blue / 16f);
            }
        });
        return to;
    }

    /** A screen print: broad areas in a handful of inks that belong together, outlined in the darkest. */
    static int[] poster(Sheet sheet, int salt) {
        int width = sheet.width();
        int height = sheet.height();
        int[] smooth = Kuwahara.of(sheet, Math.max(3, height / 120));
        var inks = Palette.from(strengthened(smooth, width, height), 9);
        int[] printed = soft(width, height, snapped(strengthened(smooth, width, height), inks, width, height, 0.3f));
        var lines = Edges.outlines(sheet, Math.max(1, height / 330), true);
        int darkest = darkest(inks);
        var to = new int[printed.length];
        Rows.each(height, y -> {
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                float worn = Chance.at(x, y, salt) < 0.012f ? 0.12f : 0;
                int ink = Tint.mix(printed[i], darkest, 0.85f * lines.values()[i]);
                to[i] = Tint.mix(ink, 0xFFF4EAD2, worn + 0.05f);
            }
        });
        return to;
    }

    private static int[] strengthened(int[] pixels, int width, int height) {
        var to = new int[pixels.length];
        Rows.each(height, y -> {
            for (int i = y * width; i < (y + 1) * width; i++) {
                to[i] = Grades.vivid(Grades.curved(pixels[i], 0.7f), 0.55f);
            }
        });
        return to;
    }

    private static int darkest(Palette inks) {
        int best = inks.colour(0);
        for (int i = 1; i < inks.size(); i++) {
            best = Srgb.luma(inks.colour(i)) < Srgb.luma(best) ? inks.colour(i) : best;
        }
        return Tint.times(best, 0.55f);
    }

    /** Ink outlines, colours in steps, dots in the shadows and in the sky. */
    static int[] comic(Sheet sheet) {
        int width = sheet.width();
        int height = sheet.height();
        int[] smooth = Kuwahara.of(sheet, Math.max(2, height / 220));
        var luma = Field.luma(width, height, smooth);
        var outlines = Edges.outlines(sheet, Math.max(1, height / 300), true);
        var inner = Edges.steps(luma, Math.max(1, height / 500), 22);
        float pitch = Math.max(4, height / 110f);
        var to = new int[smooth.length];
        Rows.each(height, y -> {
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                float tone = luma.values()[i];
                float level = (float) Math.floor(tone * 5.99f) / 5.5f + 0.06f;
                int colour = Grades.vivid(Tint.times(smooth[i], Math.min(2.2f, level / Math.max(0.05f, tone))), 0.45f);
                colour = dotted(colour, tone, x, y, pitch);
                float ink = Math.max(outlines.values()[i], inner.values()[i] * 0.85f);
                to[i] = Tint.mix(colour, 0xFF14121A, ink);
            }
        });
        return to;
    }

    private static int dotted(int colour, float tone, int x, int y, float pitch) {
        if (tone > 0.62f) {
            return colour;
        }
        float u = (x + y) / pitch;
        float v = (x - y) / pitch;
        float du = u - (float) Math.floor(u) - 0.5f;
        float dv = v - (float) Math.floor(v) - 0.5f;
        float away = (float) Math.sqrt(du * du + dv * dv);
        float size = 0.52f * Math.clamp(1.05f - 1.6f * tone, 0.08f, 0.8f);
        float dot = Math.clamp((size - away) * pitch * 0.7f + 0.5f, 0f, 1f);
        return Tint.mix(Tint.mix(colour, 0xFFFFFFFF, 0.1f), Tint.times(colour, 0.72f), dot);
    }
}
