package io.maximin.engines.stage.settings;

import io.maximin.engines.scene.Weather;
import io.maximin.engines.stage.Canvas;
import io.maximin.engines.stage.Rgb;
import io.maximin.engines.stage.Rows;
import io.maximin.engines.stage.View;

/** One cover of cloud from horizon to horizon, seen from below: grey, pale with snow, torn and dark in a storm. */
final class Deck {
    private static final int COARSE = 2;

    private final Noise noise;
    private final View view;
    private final double contrast;
    private final double drift;
    private final Rgb[] ramp;

    private Deck(View view) {
        this.view = view;
        this.noise = new Noise(view.seed() * 17 + 3);
        this.contrast = contrast(view.scene().world().weather());
        this.drift = view.t() * (0.01 + 0.02 * Climate.of(view).wind());
        this.ramp = SkyTones.of(view.scene().world(), view.seed()).ramp();
    }

    static void paint(Canvas canvas, View view) {
        new Deck(view).cover(canvas);
    }

    private static double contrast(Weather weather) {
        return switch (weather) {
            case STORM -> 1;
            case RAIN -> 0.55;
            case OVERCAST -> 0.42;
            case SNOW -> 0.26;
            case CLEAR, CLOUDY, FOG, WIND, AURORA -> 0.4;
        };
    }

    private void cover(Canvas canvas) {
        int end = (int) Math.min(canvas.height(), Math.ceil(view.camera().horizon()));
        if (end <= 0) {
            return;
        }
        int width = canvas.width() / COARSE + 2;
        int height = end / COARSE + 2;
        var thickness = new float[width * height];
        double span = Sky.span(view.camera());
        Rows.each(0, height, y -> {
            double up = Math.max(0.012, (view.camera().horizon() - y * COARSE) / span);
            for (int x = 0; x < width; x++) {
                thickness[y * width + x] = (float) thickness((x * COARSE - canvas.width() / 2.0) / span, up);
            }
        });
        Rows.each(0, end, y -> row(canvas, y, thickness, width));
    }

    private double thickness(double across, double up) {
        double depth = 0.42 / (up + 0.10);
        double x = across * depth * 2.1 + drift;
        double z = depth * 3.4;
        double warpX = noise.fractal(x * 0.7 + 5, z * 0.7, 3);
        double warpZ = noise.fractal(x * 0.7 - 9, z * 0.7 + 4, 3);
        double bulk = noise.fractal(x + warpX * 0.9, z + warpZ * 0.9, 6);
        double rolls = 1 - Math.abs(noise.fractal(x * 0.8 + warpZ * 0.6 + 20, z * 0.8 + warpX * 0.6, 4)) * 2;
        return bulk * 0.75 + rolls * 0.25;
    }

    private void row(Canvas canvas, int y, float[] thickness, int width) {
        var ink = new Ink();
        double span = Sky.span(view.camera());
        double up = Math.max(0, (view.camera().horizon() - y) / span);
        var tone = ramp[(int) Math.min(ramp.length - 1, up * (ramp.length - 1))];
        double fade = Math.min(1, up * 3.2 + 0.12);
        double v = y / (double) COARSE;
        int top = (int) v;
        double low = v - top;
        for (int column = 0; column < canvas.width(); column++) {
            double u = column / (double) COARSE;
            int at = top * width + (int) u;
            double share = u - (int) u;
            double above = thickness[at] + (thickness[at + 1] - thickness[at]) * share;
            double below = thickness[at + width] + (thickness[at + width + 1] - thickness[at + width]) * share;
            double thick = (above + (below - above) * low) * contrast * fade;
            double light = Math.exp(-thick * 1.75) * (1 - 0.22 * contrast * fade);
            ink.set(tone).times(light * (1 + 0.25 * (1 - fade)));
            Tone.put(canvas.pixels(), y * canvas.width() + column, ink.red, ink.green, ink.blue);
        }
    }
}
