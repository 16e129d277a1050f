package io.maximin.engines.stage.settings;

import io.maximin.engines.stage.Canvas;
import io.maximin.engines.stage.Rgb;
import io.maximin.engines.stage.Rows;
import io.maximin.engines.stage.View;

/** Curtains of northern light that wave. */
final class Aurora {
    private static final Rgb LOW = Rgb.of(0x4DFFA8);
    private static final Rgb HIGH = Rgb.of(0x8A5CFF);
    private static final int CURTAINS = 3;

    private Aurora() {}

    static void paint(Canvas canvas, View view) {
        var noise = new Noise(view.seed() + 23);
        double span = Sky.span(view.camera());
        int end = (int) Math.clamp(view.camera().horizon(), 0, canvas.height());
        var feet = new double[CURTAINS][canvas.width()];
        var rays = new double[CURTAINS][canvas.width()];
        for (int i = 0; i < CURTAINS; i++) {
            for (int column = 0; column < canvas.width(); column++) {
                double u = column / (double) canvas.width();
                double wave = noise.fractal(u * 1.7 + i * 13, view.t() * 0.03 + i, 3);
                feet[i][column] = 0.34 + 0.17 * i + wave * 0.42;
                double ray = 0.55 + 0.45 * noise.fractal(u * 26 + wave * 16 + i * 7, view.t() * 0.2, 3);
                rays[i][column] = ray * Math.clamp(0.55 + 1.4 * noise.at(u * 2.3 + i * 5, view.t() * 0.05 + 3), 0, 1);
            }
        }
        Rows.each(0, end, row -> {
            var ink = new Ink();
            double up = (view.camera().horizon() - row) / span;
            for (int column = 0; column < canvas.width(); column++) {
                ink.set(0, 0, 0);
                for (int i = 0; i < CURTAINS; i++) {
                    double above = up - feet[i][column];
                    double shape = above < 0 ? Math.exp(above * 46) : Math.exp(-above * 4.2);
                    double strength = shape * rays[i][column] * 0.42;
                    double violet = Math.clamp(above * 2.6, 0, 1);
                    ink.plus(LOW, strength * (1 - violet)).plus(HIGH, strength * violet * 0.8);
                }
                Tone.glow(canvas.pixels(), row * canvas.width() + column, ink, 1);
            }
        });
    }
}
