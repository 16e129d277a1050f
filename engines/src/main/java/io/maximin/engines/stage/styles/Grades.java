package io.maximin.engines.stage.styles;

import io.maximin.engines.stage.Chance;
import io.maximin.engines.stage.Rows;
import io.maximin.engines.stage.Srgb;

/** Styles that leave the drawing as it is and change its tones. */
final class Grades {
    private Grades() {}

    /** A brush that is hardly seen: deeper tones, highlights that glow a little, the grain of a board. */
    static int[] painted(Sheet sheet, int salt) {
        int width = sheet.width();
        int height = sheet.height();
        var glow = glow(width, height, sheet.pixels(), 0.72f, Math.max(2, height / 60));
        var to = new int[width * height];
        Rows.each(height, y -> {
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                int pixel = Tint.saturated(curved(sheet.pixels()[i], 0.22f), 1.1f);
                pixel = Tint.screen(pixel, Tint.times(glow.pixel(i), 0.22f));
                float grain = (Chance.at(x, y, salt) - 0.5f) * 5f;
                to[i] = Tint.times(Tint.add(pixel, grain), vignette(x, y, width, height, 0.12f));
            }
        });
        return to;
    }

    /** Bright, saturated, cheerful. */
    static int[] lively(Sheet sheet) {
        int width = sheet.width();
        int height = sheet.height();
        var glow = glow(width, height, sheet.pixels(), 0.6f, Math.max(2, height / 45));
        var lines = Edges.outlines(sheet, Math.max(1, height / 420), true);
        var to = new int[width * height];
        Rows.each(height, y -> {
            for (int i = y * width; i < (y + 1) * width; i++) {
                int pixel = vivid(lifted(sheet.pixels()[i], 0.82f), 0.5f);
                pixel = Tint.screen(pixel, Tint.times(glow.pixel(i), 0.3f));
                to[i] = Tint.mix(pixel, Tint.times(vivid(pixel, 0.4f), 0.45f), 0.75f * lines.values()[i]);
            }
        });
        return to;
    }

    /** Greys gain more colour than what is colourful already. */
    static int vivid(int pixel, float amount) {
        int high = Math.max(pixel >> 16 & 255, Math.max(pixel >> 8 & 255, pixel & 255));
        int low = Math.min(pixel >> 16 & 255, Math.min(pixel >> 8 & 255, pixel & 255));
        float saturation = high == 0 ? 0 : (high - low) / (float) high;
        return Tint.saturated(pixel, 1 + amount * (1.25f - saturation));
    }

    static int lifted(int pixel, float gamma) {
        float luma = Math.max(1, Srgb.luma(pixel)) / 255f;
        return Tint.times(pixel, (float) Math.pow(luma, gamma - 1));
    }

    /** More contrast in the middle tones, none lost at the ends. */
    static int curved(int pixel, float amount) {
        return Tint.rgb(curve(pixel >> 16 & 255, amount), curve(pixel >> 8 & 255, amount), curve(pixel & 255, amount));
    }

    private static float curve(int value, float amount) {
        float share = value / 255f;
        return 255 * (share + amount * (share * share * (3 - 2 * share) - share));
    }

    /** What is brighter than a threshold, spread around. */
    static Planes glow(int width, int height, int[] pixels, float threshold, int radius) {
        var bright = new int[pixels.length];
        Rows.each(height, y -> {
            for (int i = y * width; i < (y + 1) * width; i++) {
                float over = (Srgb.luma(pixels[i]) / 255f - threshold) / (1 - threshold);
                bright[i] = over <= 0 ? 0xFF000000 : Tint.times(pixels[i], Math.min(1, over * 1.5f));
            }
        });
        return Planes.of(width, height, bright).blurred(radius);
    }

    static float vignette(int x, int y, int width, int height, float amount) {
        float u = (x + 0.5f) / width * 2 - 1;
        float v = (y + 0.5f) / height * 2 - 1;
        float away = (u * u + v * v) / 2;
        return 1 - amount * away * away;
    }
}
