package io.maximin.engines.stage.styles;

import io.maximin.engines.stage.Chance;
import io.maximin.engines.stage.Rows;

/** What a camera does to a picture: depth of field, grain, vignette. */
public final class Lens {
    private static final int LEVELS = 3;

    private Lens() {}

    static int[] photo(Sheet sheet, double focus, int salt) {
        int width = sheet.width();
        int height = sheet.height();
        int[] sharp = blurred(sheet, focus, 1);
        var glow = Grades.glow(width, height, sharp, 0.75f, Math.max(2, height / 40));
        var to = new int[sharp.length];
        Rows.each(height, y -> {
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                int pixel = Tint.saturated(Grades.curved(sharp[i], 0.45f), 0.92f);
                pixel = Tint.screen(pixel, Tint.times(glow.pixel(i), 0.35f));
                pixel = Tint.times(pixel, Grades.vignette(x, y, width, height, 0.42f));
                float grain = Chance.at(x, y, salt) + Chance.at(x, y, salt + 1) - 1;
                to[i] = Tint.add(pixel, grain * 9);
            }
        });
        return to;
    }

    /** Depth of field in place, for pictures that are close to their subject. */
    public static void blur(Sheet sheet, double focus, double strength) {
        int[] blurred = blurred(sheet, focus, strength);
        System.arraycopy(blurred, 0, sheet.pixels(), 0, blurred.length);
    }

    /** Each pixel from one of some blurs of the whole, by how far its layer is out of focus. */
    private static int[] blurred(Sheet sheet, double focus, double strength) {
        int width = sheet.width();
        int height = sheet.height();
        var spread = circles(sheet, focus, strength).blurred(Math.max(1, height / 400));
        var planes = Planes.of(width, height, sheet.pixels());
        var levels = new Planes[LEVELS + 1];
        levels[0] = planes;
        for (int i = 1; i <= LEVELS; i++) {
            levels[i] = planes.blurred(Math.max(1, height * (1 << i) / 1300));
        }
        var to = new int[width * height];
        Rows.each(height, y -> {
            for (int i = y * width; i < (y + 1) * width; i++) {
                float level = Math.clamp(spread.values()[i], 0f, LEVELS - 0.001f);
                int whole = (int) level;
                to[i] = Tint.mix(levels[whole].pixel(i), levels[whole + 1].pixel(i), level - whole);
            }
        });
        return to;
    }

    /** How far out of focus, 0 to the number of blurs; the ground is sharp where the subject stands. */
    private static Field circles(Sheet sheet, double focus, double strength) {
        var field = new Field(sheet.width(), sheet.height());
        var distances = sheet.distances();
        var actors = sheet.actors();
        Rows.each(sheet.height(), y -> {
            for (int i = y * sheet.width(); i < (y + 1) * sheet.width(); i++) {
                int layer = sheet.at(i);
                double ratio = focus / distances[layer];
                double away = ratio > 1 ? Math.min(1.5, (ratio - 1) * 2) : 1 - ratio;
                double free = actors[layer] ? 0.3 : 0.15;
                field.values()[i] = (float) (LEVELS * strength * Math.max(0, away - free) * (actors[layer] ? 0.7 : 1));
            }
        });
        return field;
    }
}
