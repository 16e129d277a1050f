package io.maximin.engines.stage.styles;

import io.maximin.engines.stage.Rows;

/** Looks modelled: every layer is blown up to a body of clay, lit softly, with dark where bodies meet. */
final class Solid {
    private Solid() {}

    static int[] of(Sheet sheet) {
        int width = sheet.width();
        int height = sheet.height();
        int[] smooth = Kuwahara.of(sheet, Math.max(2, height / 240));
        var body = bodies(sheet);
        var near = body.blurred(Math.max(2, height / 110));
        var wide = body.blurred(Math.max(4, height / 44));
        var detail = Field.luma(width, height, smooth).blurred(Math.max(1, height / 300));
        var closed = closed(sheet, Math.max(3, height / 60));
        var to = new int[smooth.length];
        Rows.each(height, y -> {
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                float right =
                        slope(near, x, y, 1, 0) * 2 + slope(wide, x, y, 1, 0) * 5 + slope(detail, x, y, 1, 0) * 1.1f;
                float down =
                        slope(near, x, y, 0, 1) * 2 + slope(wide, x, y, 0, 1) * 5 + slope(detail, x, y, 0, 1) * 1.1f;
                float scale = height / 90f;
                float nx = -right * scale;
                float ny = -down * scale;
                float length = (float) Math.sqrt(nx * nx + ny * ny + 1);
                float facing = (-0.48f * nx - 0.62f * ny + 0.62f) / length;
                float shine = (float) Math.pow(Math.clamp((-0.3f * nx - 0.45f * ny + 0.84f) / length, 0f, 1f), 40);
                float strength = sheet.actor(i) ? 1 : 0.4f;
                float light = 1 + strength * (0.85f * (facing - 0.62f));
                float dark = 1 - 0.5f * closed.values()[i];
                int clay = Tint.times(Grades.vivid(smooth[i], 0.3f), Math.clamp(light, 0.45f, 1.5f) * dark);
                to[i] = Tint.add(clay, strength * (shine > 0.55f ? (shine - 0.55f) * 130 : 0));
            }
        });
        return to;
    }

    private static float slope(Field field, int x, int y, int dx, int dy) {
        return field.at(x + dx, y + dy) - field.at(x - dx, y - dy);
    }

    /** 1 inside of actors, so that its blur is the height of their bodies. */
    private static Field bodies(Sheet sheet) {
        var field = new Field(sheet.width(), sheet.height());
        var actors = sheet.actors();
        var borders = Edges.outlines(sheet, 0, true);
        Rows.each(sheet.height(), y -> {
            for (int i = y * sheet.width(); i < (y + 1) * sheet.width(); i++) {
                field.values()[i] = actors[sheet.at(i)] && borders.values()[i] < 0.5f ? 1 : 0;
            }
        });
        return field;
    }

    /** How much of the light from all around nearer bodies keep from a place. */
    private static Field closed(Sheet sheet, int radius) {
        var actor = new Field(sheet.width(), sheet.height());
        var actors = sheet.actors();
        Rows.each(sheet.height(), y -> {
            for (int i = y * sheet.width(); i < (y + 1) * sheet.width(); i++) {
                actor.values()[i] = actors[sheet.at(i)] ? 1 : 0;
            }
        });
        var around = actor.blurred(radius);
        Rows.each(sheet.height(), y -> {
            for (int i = y * sheet.width(); i < (y + 1) * sheet.width(); i++) {
                around.values()[i] = actors[sheet.at(i)] ? 0 : Math.min(1, around.values()[i] * 1.5f);
            }
        });
        return around;
    }
}
