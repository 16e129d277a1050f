package io.maximin.engines.stage.styles;

import io.maximin.engines.stage.Chance;
import io.maximin.engines.stage.Rows;

/** Sheets of coloured paper, cut out and laid over each other: each casts a shadow on what lies below. */
final class PaperCut {
    private static final int TAPS = 20;
    private static final float[] TONES = {0.16f, 0.34f, 0.5f, 0.66f, 0.82f, 0.96f};

    private PaperCut() {}

    static int[] of(Sheet sheet, int salt) {
        int width = sheet.width();
        int height = sheet.height();
        int[] smooth = Kuwahara.of(sheet, Math.max(3, height / 130));
        var luma = Field.luma(width, height, smooth).blurred(Math.max(1, height / 500));
        var bands = bands(luma, sheet);
        var distances = sheet.distances();
        float reach = height * 0.011f;
        var to = new int[smooth.length];
        Rows.each(height, y -> {
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                float tone = TONES[bands[i] % TONES.length];
                int paper = Tint.times(smooth[i], tone / Math.max(0.08f, luma.values()[i]));
                paper = Grades.vivid(Tint.mix(paper, smooth[i], 0.35f), 0.25f);
                float shade = shade(sheet, bands, distances, x, y, reach);
                float lit = edge(sheet, bands, x, y);
                paper = Tint.add(Tint.times(paper, 1 - 0.5f * shade), 26 * lit);
                to[i] = Tint.add(paper, fibre(x, y, height, salt));
            }
        });
        return to;
    }

    /** Tones in steps: within a layer darker paper lies under lighter paper. */
    private static byte[] bands(Field luma, Sheet sheet) {
        var bands = new byte[luma.values().length];
        var actors = sheet.actors();
        Rows.each(luma.height(), y -> {
            for (int i = y * luma.width(); i < (y + 1) * luma.width(); i++) {
                int band = Math.clamp((int) (luma.values()[i] * TONES.length), 0, TONES.length - 1);
                bands[i] = (byte) (actors[sheet.at(i)] ? band : Math.max(band, 0));
            }
        });
        return bands;
    }

    private static float shade(Sheet sheet, byte[] bands, float[] distances, int x, int y, float reach) {
        int place = y * sheet.width() + x;
        float own = distances[sheet.at(place)];
        float shade = 0;
        for (int tap = 0; tap < TAPS; tap++) {
            float away = (float) Math.sqrt((tap + 0.5f) / TAPS) * reach * 0.75f;
            float angle = tap * 2.39996f;
            int column = x - Math.round(reach * 0.55f + away * (float) Math.cos(angle));
            int row = y - Math.round(reach * 0.85f + away * (float) Math.sin(angle));
            if (column >= 0 && row >= 0 && column < sheet.width() && row < sheet.height()) {
                int above = row * sheet.width() + column;
                float nearer = distances[sheet.at(above)];
                if (nearer < own * 0.999f) {
                    shade += 1;
                } else if (sheet.at(above) == sheet.at(place) && bands[above] > bands[place]) {
                    shade += 0.38f;
                }
            }
        }
        return shade / TAPS;
    }

    /** The cut edge catches the light. */
    private static float edge(Sheet sheet, byte[] bands, int x, int y) {
        int place = y * sheet.width() + x;
        int beside = Math.max(0, y - 1) * sheet.width() + Math.max(0, x - 1);
        if (sheet.at(place) != sheet.at(beside)) {
            return 1;
        }
        return bands[place] > bands[beside] ? 0.45f : 0;
    }

    private static float fibre(int x, int y, int height, int salt) {
        float scale = 1024f / height;
        float coarse = Field.noise(x * scale / 34, y * scale / 11, 2, salt) - 0.5f;
        float fine = Chance.at(x, y, salt) - 0.5f;
        return coarse * 15 + fine * 9;
    }
}
