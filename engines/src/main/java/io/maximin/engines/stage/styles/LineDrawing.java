package io.maximin.engines.stage.styles;

import io.maximin.engines.stage.Chance;
import io.maximin.engines.stage.Rows;

/** Ink on paper: outlines of layers, inner lines where tones step, hatching that gets denser as it gets darker. */
final class LineDrawing {
    private static final int PAPER = 0xFFFAF8F2;
    private static final int INK = 0xFF1B1A20;

    private LineDrawing() {}

    static int[] of(Sheet sheet, int salt) {
        int width = sheet.width();
        int height = sheet.height();
        int[] smooth = Kuwahara.of(sheet, Math.max(2, height / 260));
        var luma = Field.luma(width, height, smooth);
        var thick = Edges.outlines(sheet, Math.max(1, height / 420), true);
        var inner = Edges.steps(luma, Math.max(1, height / 640), 30);
        int[] broad = Kuwahara.of(width, height, sheet.pixels(), Math.max(3, height / 80));
        var calm = Field.luma(width, height, broad).blurred(Math.max(1, height / 220));
        var far = Edges.steps(calm, Math.max(2, height / 260), 14);
        var actors = sheet.actors();
        var tone = luma.blurred(Math.max(1, height / 200));
        float unit = height / 1024f;
        var to = new int[smooth.length];
        Rows.each(height, y -> {
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                boolean actor = actors[sheet.at(i)];
                float ink = Math.max(
                        thick.values()[i],
                        actor ? inner.values()[i] : Math.clamp(3.2f * far.values()[i] - 0.4f, 0f, 0.85f));
                float shade = actor ? tone.values()[i] : 0.12f + 0.9f * calm.values()[i];
                float wobble = Field.noise(x / (40 * unit), y / (40 * unit), 2, salt) * 9;
                ink = Math.max(ink, hatch(shade, x / unit + wobble, y / unit + wobble, unit));
                to[i] = Tint.mix(Tint.add(PAPER, (Chance.at(x, y, salt) - 0.5f) * 7), INK, 0.92f * ink);
            }
        });
        return to;
    }

    private static float hatch(float tone, float x, float y, float unit) {
        float ink = line(x + y, 11, (0.5f - tone) * 2f, unit);
        ink = Math.max(ink, line(x - y, 11, (0.36f - tone) * 2.4f, unit));
        ink = Math.max(ink, line(x * 0.35f + y * 1.35f, 9, (0.24f - tone) * 2.8f, unit));
        return Math.max(ink, line(x * 1.4f, 7, (0.13f - tone) * 4, unit));
    }

    /** Parallel lines that are as wide as their weight is. */
    private static float line(float along, float pitch, float weight, float unit) {
        if (weight <= 0) {
            return 0;
        }
        float place = along / pitch - (float) Math.floor(along / pitch);
        float away = Math.abs(place - 0.5f) * pitch;
        float half = Math.min(pitch * 0.36f, 0.5f + weight * pitch * 0.33f);
        return Math.clamp((half - away) * Math.max(unit, 0.6f) + 0.5f, 0f, 1f) * Math.min(1, 0.45f + weight);
    }
}
