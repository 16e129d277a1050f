package io.maximin.engines.stage.settings;

import io.maximin.engines.stage.Canvas;
import io.maximin.engines.stage.Rgb;
import io.maximin.engines.stage.Rows;
import io.maximin.engines.stage.View;
import java.util.SplittableRandom;

/** Stars: few bright and many faint ones, as magnitudes are spread, and the band that the faintest make. */
final class Stars {
    private static final Rgb[] TEMPERATURES = {
        Rgb.of(0xA8C4FF), Rgb.of(0xD8E4FF), Rgb.of(0xFFFFFF), Rgb.of(0xFFEFD0), Rgb.of(0xFFCE9E)
    };

    private Stars() {}

    /** Above the horizon, with their band. */
    static void sky(Canvas canvas, View view, double strength) {
        double horizon = view.camera().horizon();
        band(canvas, view, strength);
        scatter(canvas, view, horizon, (int) (900 * strength));
    }

    /** @param below the lowest row that may have a star, if they fade towards it */
    static void scatter(Canvas canvas, View view, double below, int number) {
        var dice = new SplittableRandom(view.seed() ^ 0x57A25);
        double unit = canvas.height() / 1024.0;
        var ink = new Ink();
        for (int i = 0; i < number; i++) {
            double x = dice.nextDouble() * canvas.width();
            double share = dice.nextDouble();
            double magnitude = Math.log(1 + dice.nextDouble() * 700) / Math.log(701) * 5.2;
            double phase = dice.nextDouble() * 20;
            var tone = TEMPERATURES[dice.nextInt(TEMPERATURES.length)];
            double y = share * below;
            double bright = Math.pow(10, -0.4 * magnitude) * 9;
            double twinkle = 1 + 0.3 * Math.sin(view.t() * 3 + phase);
            double fade = Math.min(1, (1 - share) * 2.2);
            ink.set(tone);
            splat(
                    canvas,
                    x,
                    y,
                    ink,
                    new Spot(bright * twinkle * fade, (0.55 + 0.22 * Math.sqrt(bright)) * Math.max(0.8, unit)));
        }
    }

    /** How bright and, in pixels, how wide. */
    record Spot(double bright, double sigma) {}

    /** Adds a soft point of light. */
    static void splat(Canvas canvas, double x, double y, Ink ink, Spot spot) {
        int reach = (int) Math.ceil(spot.sigma() * 3.2);
        double sharp = 1 / (2 * spot.sigma() * spot.sigma());
        for (int row = Math.max(0, (int) y - reach); row <= Math.min(canvas.height() - 1, (int) y + reach); row++) {
            for (int column = Math.max(0, (int) x - reach);
                    column <= Math.min(canvas.width() - 1, (int) x + reach);
                    column++) {
                double dx = column + 0.5 - x;
                double dy = row + 0.5 - y;
                double strength = spot.bright() * Math.exp(-(dx * dx + dy * dy) * sharp);
                if (strength > 0.003) {
                    Tone.glow(canvas.pixels(), row * canvas.width() + column, ink, strength);
                }
            }
        }
    }

    private static void band(Canvas canvas, View view, double strength) {
        var noise = new Noise(view.seed() + 91);
        double lean = (noise.cell(1, 2) - 0.5) * 1.6 + 0.4;
        double middle = 0.3 + 0.4 * noise.cell(3, 4);
        var blue = Rgb.of(0x7F93D8);
        var rose = Rgb.of(0xD8A6C8);
        int end = (int) Math.clamp(view.camera().horizon(), 0, canvas.height());
        double unit = Math.max(1, Sky.span(view.camera()));
        Rows.each(0, end, row -> {
            var ink = new Ink();
            double v = row / unit;
            for (int column = 0; column < canvas.width(); column++) {
                double u = column / (double) canvas.width();
                double off = (u - middle - (v - 0.5) * lean) / Math.sqrt(1 + lean * lean);
                double wide = Math.exp(-off * off * 26) - 0.03;
                if (wide <= 0) {
                    continue;
                }
                double dust = noise.fractal(u * 5 + 3, v * 4, 5);
                double lanes = Math.clamp(1 - Math.exp(-off * off * 300) * (0.55 + dust * 1.6), 0, 1);
                double glow = wide * Math.max(0, 0.55 + dust * 1.1) * lanes * strength;
                ink.set(blue).mix(rose, Math.clamp(0.4 + dust, 0, 1));
                Tone.glow(canvas.pixels(), row * canvas.width() + column, ink, glow * 0.085 * (1 - v * 0.7));
            }
        });
    }
}
