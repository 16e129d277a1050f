package io.maximin.engines.stage.styles;

import io.maximin.engines.stage.Rows;

/** Where lines would be drawn: between layers, and where tones step inside of them. 0 none to 1 full ink. */
final class Edges {
    private Edges() {}

    /**
     * Borders between layers.
     *
     * @param radius half the width of the line
     * @param actorsAlone only where one of the two is an actor
     */
    static Field outlines(Sheet sheet, int radius, boolean actorsAlone) {
        int width = sheet.width();
        int height = sheet.height();
        var raw = new Field(width, height);
        var actors = sheet.actors();
        Rows.each(height, y -> {
            for (int x = 0; x < width; x++) {
                int place = y * width + x;
                int own = sheet.at(place);
                boolean border = (x + 1 < width && other(sheet, actors, own, place + 1, actorsAlone))
                        || (y + 1 < height && other(sheet, actors, own, place + width, actorsAlone));
                raw.values()[place] = border ? 1 : 0;
            }
        });
        if (radius < 1) {
            return raw;
        }
        var wide = raw.blurred(radius);
        float full = 0.55f / (2 * radius + 1);
        Rows.each(height, y -> {
            for (int i = y * width; i < (y + 1) * width; i++) {
                wide.values()[i] = Math.clamp((wide.values()[i] / full - 0.35f) * 1.6f, 0f, 1f);
            }
        });
        return wide;
    }

    private static boolean other(Sheet sheet, boolean[] actors, int own, int place, boolean actorsAlone) {
        int layer = sheet.at(place);
        return layer != own && (!actorsAlone || actors[own] || actors[layer]);
    }

    /** Steps of tone: the difference of two blurs, sharpened (Winnemoeller 2012). */
    static Field steps(Field luma, int radius, float strength) {
        var fine = luma.blurred(Math.max(1, radius));
        var coarse = luma.blurred(Math.max(2, radius * 2));
        var lines = new Field(luma.width(), luma.height());
        Rows.each(luma.height(), y -> {
            for (int i = y * luma.width(); i < (y + 1) * luma.width(); i++) {
                float darker = coarse.values()[i] - fine.values()[i];
                lines.values()[i] = Math.clamp((darker - 0.008f) * strength, 0f, 1f);
            }
        });
        return lines;
    }
}
