package io.maximin.engines.stage.styles;

import io.maximin.engines.stage.Chance;
import io.maximin.engines.stage.Rows;

/** Pigment in water on paper: washes that end in dark rims, grains in the paper's hollows, paper left white. */
final class Watercolour {
    private static final int PAPER = 0xFFFBF7EC;

    private Watercolour() {}

    static int[] of(Sheet sheet, int salt) {
        int width = sheet.width();
        int height = sheet.height();
        int[] wet = bled(sheet, salt);
        int[] wash = Kuwahara.of(width, height, wet, Math.max(3, height / 110));
        wash = Kuwahara.of(width, height, wash, Math.max(2, height / 220));
        var luma = Field.luma(width, height, wash);
        var pool = luma.blurred(Math.max(2, height / 150));
        var flow = Field.noise(width, height, height / 5.0, 4, salt);
        int[] painted = wash;
        var actors = sheet.actors();
        var to = new int[wash.length];
        Rows.each(height, y -> {
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                float rim = Math.clamp(Math.abs(luma.values()[i] - pool.values()[i]) * 4.5f, 0f, 0.5f);
                float grain = grain(x, y, height, salt);
                float density = 0.8f + 0.75f * (flow.values()[i] - 0.5f) + rim * 1.1f + grain * 0.5f;
                // What is thin, such as spokes and whiskers, would be lost in the washes around it.
                int brushed = actors[sheet.at(i)] ? Tint.mix(painted[i], sheet.pixels()[i], 0.6f) : painted[i];
                int pigment = Grades.vivid(Grades.lifted(brushed, 0.78f), 0.35f);
                int layer = absorbed(pigment, Math.clamp(density, 0.25f, 1.7f));
                float bare = border(x, y, width, height, salt);
                int dry = Tint.add(PAPER, grain * 26);
                to[i] = Tint.mix(Tint.multiply(dry, layer), dry, bare);
            }
        });
        return to;
    }

    /** Borders run where the paper is wet. */
    private static int[] bled(Sheet sheet, int salt) {
        int width = sheet.width();
        int height = sheet.height();
        float reach = height / 85f;
        var to = new int[width * height];
        Rows.each(height, y -> {
            for (int x = 0; x < width; x++) {
                float scale = 26f / height;
                float u = Field.noise(x * scale, y * scale, 3, salt + 11) - 0.5f;
                float v = Field.noise(x * scale, y * scale, 3, salt + 23) - 0.5f;
                int column = Math.clamp(x + Math.round(u * reach * 1.6f), 0, width - 1);
                int row = Math.clamp(y + Math.round(v * reach * 1.6f), 0, height - 1);
                to[y * width + x] = sheet.pixels()[row * width + column];
            }
        });
        return to;
    }

    /** Light that goes through a layer of pigment twice (Beer and Lambert). */
    private static int absorbed(int pigment, float density) {
        return Tint.rgb(
                255 * power(pigment >> 16 & 255, density),
                255 * power(pigment >> 8 & 255, density),
                255 * power(pigment & 255, density));
    }

    private static float power(int value, float exponent) {
        return (float) Math.pow(Math.max(value, 6) / 255f, exponent);
    }

    private static float grain(int x, int y, int height, int salt) {
        float scale = 1024f / height;
        float tooth = Field.noise(x * scale / 4.2f, y * scale / 4.2f, 2, salt + 31) - 0.5f;
        return tooth * 0.55f + (Chance.at(x, y, salt) - 0.5f) * 0.12f;
    }

    /** 1 where the brush did not come: an uneven margin. */
    private static float border(int x, int y, int width, int height, int salt) {
        float side = Math.min(width, height);
        float away = Math.min(Math.min(x, width - 1 - x), Math.min(y, height - 1 - y)) / side;
        float uneven = 0.03f * Field.noise(x * 9 / side, y * 9 / side, 4, salt + 41);
        return 1 - Math.clamp((away - 0.006f - uneven) / 0.008f, 0f, 1f);
    }
}
