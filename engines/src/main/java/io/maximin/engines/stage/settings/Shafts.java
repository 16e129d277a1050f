package io.maximin.engines.stage.settings;

import io.maximin.engines.stage.Canvas;
import io.maximin.engines.stage.Rows;
import io.maximin.engines.stage.View;

/** Light that falls in shafts: through leaves, through the surface of the sea. */
final class Shafts {
    private Shafts() {}

    static void paint(Canvas canvas, View view, double strength) {
        var noise = new Noise(view.seed() + 61);
        var light = view.light();
        double clear = 1 - light.softness() * 0.8;
        double bright = strength * clear * 0.30;
        if (bright < 0.02) {
            return;
        }
        double lean = -light.side() * 0.75;
        double unit = canvas.height();
        int end = (int) Math.clamp(Math.max(view.camera().horizon(), unit * 0.4) * 1.35, 0, canvas.height());
        Rows.each(0, end, row -> {
            var ink = new Ink().set(light.key());
            double v = row / unit;
            double fade = 1 - row / (double) end;
            for (int column = 0; column < canvas.width(); column++) {
                double u = (column - canvas.width() * 0.5) / unit;
                double ray = u - v * lean;
                double beam = noise.at(ray * 4.2 + 30, view.t() * 0.12) + 0.6 * noise.at(ray * 11, view.t() * 0.2 + 9);
                double shaft = Math.clamp(beam * 1.7 - 0.35, 0, 1);
                double side = Math.exp(-Math.pow(u - light.side() * 0.25, 2) * 2.2);
                double dust = 0.75 + 0.35 * noise.fractal(u * 3 + view.t() * 0.03, v * 3, 2);
                Tone.glow(canvas.pixels(), row * canvas.width() + column, ink, shaft * side * dust * bright * fade);
            }
        });
    }
}
