package io.maximin.engines.stage.styles;

import io.maximin.engines.stage.Rows;
import io.maximin.engines.stage.Srgb;

/** Night, and everything drawn by glowing tubes of its own colour; the lower part shines as if it were wet. */
final class NeonNight {
    private static final int[] TUBES = {0x00F0FF, 0xFF2BD6, 0x7C4DFF, 0xFFE14D, 0x3DFFA2, 0xFF5A4D, 0xFF9A3D, 0xE8F4FF};

    private NeonNight() {}

    static int[] of(Sheet sheet) {
        int width = sheet.width();
        int height = sheet.height();
        int[] smooth = Kuwahara.of(sheet, Math.max(2, height / 230));
        var luma = Field.luma(width, height, smooth);
        var outlines = Edges.outlines(sheet, Math.max(1, height / 420), true);
        var thin = Edges.outlines(sheet, Math.max(1, height / 800), false);
        var inner = Edges.steps(luma, Math.max(1, height / 500), 16);
        var palette = new Palette(TUBES);
        var tubes = new int[smooth.length];
        Rows.each(height, y -> {
            for (int i = y * width; i < (y + 1) * width; i++) {
                float line =
                        Math.max(outlines.values()[i], Math.max(0.35f * thin.values()[i], 0.6f * inner.values()[i]));
                float lamp = Math.max(0, luma.values()[i] - 0.86f) * (sheet.actor(i) ? 0.6f : 0);
                tubes[i] = Tint.times(tube(palette, smooth[i], sheet.at(i)), Math.min(1, line + lamp));
            }
        });
        var near = Planes.of(width, height, tubes).blurred(Math.max(2, height / 160));
        var far = Planes.of(width, height, tubes).blurred(Math.max(4, height / 34));
        var to = new int[smooth.length];
        Rows.each(height, y -> {
            for (int i = y * width; i < (y + 1) * width; i++) {
                int dark = night(smooth[i], sheet.actor(i));
                int shone = Tint.screen(dark, Tint.times(far.pixel(i), 1.9f));
                shone = Tint.screen(shone, Tint.times(near.pixel(i), 1.5f));
                to[i] = Tint.screen(shone, Tint.mix(tubes[i], white(tubes[i]), 0.35f));
            }
        });
        return wet(sheet, to);
    }

    /** The tube nearest to the colour; what is grey gets one by its layer. */
    private static int tube(Palette palette, int pixel, int layer) {
        int high = Math.max(pixel >> 16 & 255, Math.max(pixel >> 8 & 255, pixel & 255));
        int low = Math.min(pixel >> 16 & 255, Math.min(pixel >> 8 & 255, pixel & 255));
        return high - low < 0.25f * high ? palette.colour(layer % 5) : palette.of(bright(pixel));
    }

    private static int white(int tube) {
        int most = Math.max(tube >> 16 & 255, Math.max(tube >> 8 & 255, tube & 255));
        return Tint.rgb(most, most, most);
    }

    private static int bright(int pixel) {
        float luma = Math.max(8, Srgb.luma(pixel));
        return Tint.saturated(Tint.times(pixel, Math.min(4, 185 / luma)), 1.8f);
    }

    /** Dark blue and violet; actors keep some of their own colour. */
    private static int night(int pixel, boolean actor) {
        float tone = Srgb.luma(pixel) / 255f;
        int base = Tint.mix(0xFF07061A, 0xFF3A1F6B, tone);
        int own = Tint.times(Tint.saturated(pixel, 1.35f), 0.42f);
        return Tint.mix(base, own, actor ? 0.72f : 0.3f);
    }

    /** The ground throws the lights back, drawn out downwards. */
    private static int[] wet(Sheet sheet, int[] pixels) {
        int width = sheet.width();
        int height = sheet.height();
        int horizon = (int) (height * 0.72);
        var to = pixels.clone();
        Rows.each(height - horizon, row -> {
            int y = horizon + row;
            float share = 0.4f * Math.min(1, row / (height * 0.1f));
            for (int x = 0; x < width; x++) {
                if (!sheet.actor(y * width + x)) {
                    int ripple = Math.round((float) Math.sin(y * 190f / height + x * 9f / width) * height / 260f);
                    int above = Math.max(0, horizon - row - height / 50);
                    int mirrored = pixels[above * width + Math.clamp(x + ripple, 0, width - 1)];
                    to[y * width + x] = Tint.screen(pixels[y * width + x], Tint.times(mirrored, share));
                }
            }
        });
        return to;
    }
}
