package io.maximin.engines.stage.styles;

import io.maximin.engines.stage.Chance;
import io.maximin.engines.stage.Rows;
import io.maximin.engines.stage.Srgb;

/** An illuminated manuscript: a handful of pigments, fine ink lines, a sky of gold leaf, an ornamented frame. */
final class Manuscript {
    private static final int PARCHMENT = 0xFFEFE0BC;
    private static final int INK = 0xFF2B1A12;
    private static final int[] PIGMENTS = {
        0x1F3C88, 0x3E66B0, 0x8FAAD0, 0xA8231E, 0xD2573A, 0xE9A08A, 0x2F6B3C, 0x6E9A52, 0xB9C58A, 0x5A3A1E, 0x94683A,
        0xC79A5B, 0xE3C98A, 0xF3E7C9, 0x2B1A12, 0x6B6258, 0xA69A86, 0x6A2A5C, 0xC9931F
    };
    private static final double SKY = 50_000;
    private static final float MARGIN = 0.062f;

    private Manuscript() {}

    static int[] of(Sheet sheet, int salt) {
        int width = sheet.width();
        int height = sheet.height();
        int[] smooth = Kuwahara.of(sheet, Math.max(2, height / 170));
        var pigments = new Palette(PIGMENTS);
        var outlines = Edges.outlines(sheet, Math.max(1, height / 480), true);
        var thin = Edges.outlines(sheet, Math.max(1, height / 900), false);
        var to = new int[smooth.length];
        Rows.each(height, y -> {
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                int clean = Grades.vivid(Grades.curved(smooth[i], 0.4f), 0.4f);
                int pigment = Tint.mix(pigments.of(clean), clean, 0.28f);
                boolean sky = sheet.distance(i) > SKY;
                int paint = sky ? leaf(x, y, height, Srgb.luma(smooth[i]) / 255f, salt) : pigment;
                float worn = Field.noise(x * 60f / height, y * 60f / height, 3, salt) * 0.22f;
                paint = Tint.mix(paint, PARCHMENT, worn * 0.6f);
                paint = Tint.mix(paint, INK, 0.85f * Math.max(outlines.values()[i], 0.6f * thin.values()[i]));
                to[i] = framed(paint, x, y, width, height, salt);
            }
        });
        return to;
    }

    /** Gold leaf with a lozenge pattern pressed into it. */
    private static int leaf(int x, int y, int height, float tone, int salt) {
        float unit = height / 26f;
        float u = (x + y) / unit;
        float v = (x - y) / unit;
        float du = Math.abs(u - (float) Math.floor(u) - 0.5f);
        float dv = Math.abs(v - (float) Math.floor(v) - 0.5f);
        float line = Math.clamp((Math.max(du, dv) - 0.455f) * 30, 0f, 1f);
        float dot = Math.clamp((0.1f - (float) Math.hypot(du, dv)) * 30, 0f, 1f);
        float sheen = Field.noise(x * 9f / height, y * 9f / height, 3, salt + 5);
        int gold = Tint.mix(0xFFB27A18, 0xFFF6D873, Math.clamp(0.15f + 0.45f * tone + 0.5f * sheen, 0f, 1f));
        gold = Tint.mix(gold, 0xFF7A4A10, 0.4f * line);
        return Tint.mix(gold, 0xFFA8231E, 0.75f * dot);
    }

    private static int framed(int paint, int x, int y, int width, int height, int salt) {
        float side = Math.min(width, height);
        float away = Math.min(Math.min(x, width - 1 - x), Math.min(y, height - 1 - y)) / side;
        if (away >= MARGIN) {
            return paint;
        }
        if (away > MARGIN - 0.004f || (away > 0.018f && away < 0.021f)) {
            return INK;
        }
        int parchment = Tint.add(PARCHMENT, (Field.noise(x * 40 / side, y * 40 / side, 3, salt + 9) - 0.5f) * 34);
        if (away < 0.018f) {
            return parchment;
        }
        boolean across = Math.min(y, height - 1 - y) < Math.min(x, width - 1 - x);
        float along = (across ? x - width / 2f : y - height / 2f) / side;
        return band(along, (away - 0.021f) / (MARGIN - 0.025f), x, y);
    }

    /** A vine on blue with red and gold leaves. */
    private static int band(float along, float over, int x, int y) {
        float wave = 0.5f + 0.27f * (float) Math.sin(along * 46);
        float vine = Math.abs(over - wave);
        float turn = along * 46 / (float) Math.PI;
        float place = turn - (float) Math.floor(turn) - 0.5f;
        boolean up = Math.floorMod((int) Math.floor(turn), 2) == 0;
        float leaf = (float) Math.hypot(place * 1.5f, over - (up ? 0.36f : 0.64f));
        if (leaf < 0.2f) {
            return leaf > 0.16f ? INK : up ? 0xFFC03A26 : 0xFFE2AE35;
        }
        if (vine < 0.05f) {
            return 0xFFE9D9A6;
        }
        return Tint.add(0xFF22408C, (Chance.at(x, y, 3) - 0.5f) * 16);
    }
}
