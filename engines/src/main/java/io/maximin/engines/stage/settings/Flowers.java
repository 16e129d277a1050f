package io.maximin.engines.stage.settings;

import io.maximin.engines.stage.Canvas;
import io.maximin.engines.stage.Rgb;

/** What blooms. */
final class Flowers {
    private static final Rgb[] TONES = {
        Rgb.of(0xF2C530), Rgb.of(0xE85A4F), Rgb.of(0xF4F0E4), Rgb.of(0xB07FE0), Rgb.of(0xF08FB8), Rgb.of(0x6F86E8)
    };

    private static final Rgb MIDDLE = Rgb.of(0xE8B020);

    private Flowers() {}

    /** The colour that leads. */
    static Rgb tone(long seed) {
        return tone(seed, 0);
    }

    /** Another one that goes with it. */
    static Rgb tone(long seed, int number) {
        return TONES[Math.floorMod((seed ^ (seed >>> 7)) + number * 2L, TONES.length)];
    }

    /** A flower: its middle and radius in pixels. */
    record Head(double x, double y, double radius, Rgb tone) {}

    /** Paints one, between two columns: petals around a yellow middle if it is large enough to show them. */
    static void head(Canvas canvas, Head head, int left, int right) {
        double high = head.radius * 0.72;
        int petals = head.radius > 3 ? 6 : 0;
        double turn = head.x;
        var ink = new Ink();
        for (int row = (int) Math.max(0, head.y - high - 1);
                row <= Math.min(canvas.height() - 1, head.y + high + 1);
                row++) {
            for (int column = (int) Math.max(left, head.x - head.radius - 1);
                    column <= Math.min(right - 1, head.x + head.radius + 1);
                    column++) {
                double u = (column + 0.5 - head.x) / head.radius;
                double v = (row + 0.5 - head.y) / high;
                double far = Math.sqrt(u * u + v * v);
                double edge = petals == 0 ? 1 : 0.72 + 0.28 * Math.cos(Math.atan2(v, u) * petals + turn);
                double cover = Math.clamp((edge - far) * head.radius + 0.5, 0, 1);
                ink.set(head.tone).times(0.72 + 0.4 * far - 0.16 * v);
                if (petals > 0 && far < 0.3) {
                    ink.mix(MIDDLE.times(head.tone.luminance() + 0.15), 0.9);
                }
                Tone.over(canvas.pixels(), row * canvas.width() + column, ink, cover);
            }
        }
    }
}
