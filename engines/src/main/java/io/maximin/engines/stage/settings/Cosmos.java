package io.maximin.engines.stage.settings;

import io.maximin.engines.scene.Actor;
import io.maximin.engines.scene.Scene;
import io.maximin.engines.stage.Backdrop;
import io.maximin.engines.stage.Canvas;
import io.maximin.engines.stage.Ground;
import io.maximin.engines.stage.Ground.Surface;
import io.maximin.engines.stage.Layer;
import io.maximin.engines.stage.Rgb;
import io.maximin.engines.stage.Rows;
import io.maximin.engines.stage.View;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Space: a nebula, stars, planets. */
record Cosmos() implements Backdrop {
    private static final int[][] CLOUDS = {
        {0x2A3FB0, 0xC0408A, 0xF0A860},
        {0x0E6E8E, 0x6A3FB8, 0xE878B0},
        {0x1F5FB8, 0x20A898, 0xD8E088},
        {0x7A2A8A, 0xD84A4A, 0xF6C070}
    };

    @Override
    public double horizon() {
        return 0.5;
    }

    @Override
    public Ground ground(View view) {
        return new Ground(3, 40, Surface.AIR, List.of());
    }

    @Override
    public boolean paints(Scene scene, Actor actor) {
        return isEarth(actor);
    }

    private static boolean isEarth(Actor actor) {
        return actor.count() == 1 && actor.art().name().contains("globe-showing");
    }

    @Override
    public List<Layer> layers(View view) {
        var layers = new ArrayList<Layer>();
        layers.add(new Painted(Double.POSITIVE_INFINITY, (canvas, seen) -> nebula(canvas, view)));
        layers.add(new Painted(1e12, (canvas, seen) -> {
            Stars.scatter(
                    canvas,
                    new View(view.scene(), view.camera(), view.light(), view.t(), view.seed() + 1),
                    canvas.height() * 1.6,
                    1700);
            bright(canvas, view);
        }));
        boolean earth = view.scene().actors().stream().anyMatch(Cosmos::isEarth);
        layers.add(new Painted(
                1e9,
                earth
                        ? (canvas, seen) -> Planet.earthFromOrbit(canvas, view)
                        : (canvas, seen) -> Planet.paint(canvas, view)));
        return layers;
    }

    private static void nebula(Canvas canvas, View view) {
        var noise = new Noise(view.seed() + 99);
        var tones = CLOUDS[(int) Math.floorMod(view.seed() * 7 + 3, (long) CLOUDS.length)];
        var accent = view.scene().world().accent();
        var cold = Rgb.of(tones[0]);
        var middle = accent.map(colour -> Rgb.of(colour.rgb())).orElse(Rgb.of(tones[1]));
        var hot = Rgb.of(tones[2]);
        int step = 2;
        int width = canvas.width() / step + 2;
        int height = canvas.height() / step + 2;
        var field = new float[width * height * 2];
        double lean = (noise.cell(2, 2) - 0.5) * 2;
        Rows.each(0, height, y -> {
            for (int x = 0; x < width; x++) {
                double u = (x * step - canvas.width() / 2.0) / canvas.height() * 1.6;
                double v = (y * step - canvas.height() / 2.0) / canvas.height() * 1.6;
                double warpX = noise.fractal(u + 3, v, 4) * 1.1;
                double warpY = noise.fractal(u - 7, v + 5, 4) * 1.1;
                double cloud = noise.fractal(u * 1.3 + warpX, v * 1.3 + warpY, 6);
                double veins = noise.ridged(u * 1.4 + warpY * 0.8 + 20, v * 1.4 - warpX * 0.8, 5);
                double band = Math.exp(-Math.pow(v - u * lean * 0.6 - warpX * 0.25, 2) * 3.2);
                field[(y * width + x) * 2] = (float) (band * Math.max(0, 0.42 + cloud));
                field[(y * width + x) * 2 + 1] = (float) veins;
            }
        });
        Rows.each(0, canvas.height(), row -> {
            var ink = new Ink();
            for (int column = 0; column < canvas.width(); column++) {
                int at = (row / step * width + column / step) * 2;
                double u = column % step / (double) step;
                double v = row % step / (double) step;
                double dense = bilinear(field, at, width, u, v);
                double veins = bilinear(field, at + 1, width, u, v);
                ink.set(0.0022, 0.0028, 0.008);
                ink.plus(cold, dense * 0.24).plus(middle, dense * dense * 0.42 * (0.4 + veins));
                ink.plus(hot, Math.pow(dense * (0.25 + veins), 4) * 0.85);
                ink.times(1 - 0.62 * Math.clamp((veins - 0.52) * 2.4, 0, 1) * Math.min(1, dense * 1.4));
                Tone.put(canvas.pixels(), row * canvas.width() + column, ink.red, ink.green, ink.blue);
            }
        });
    }

    private static double bilinear(float[] field, int at, int width, double u, double v) {
        double top = field[at] + (field[at + 2] - field[at]) * u;
        double low = field[at + width * 2] + (field[at + width * 2 + 2] - field[at + width * 2]) * u;
        return top + (low - top) * v;
    }

    /** A few stars so bright that they have rays. */
    private static void bright(Canvas canvas, View view) {
        var dice = new SplittableRandom(view.seed() * 41 + 3);
        var ink = new Ink();
        for (int i = 0; i < 9; i++) {
            double x = dice.nextDouble() * canvas.width();
            double y = dice.nextDouble() * canvas.height();
            double size = canvas.height() * (0.004 + 0.007 * dice.nextDouble());
            double glow = 0.8 + 0.2 * Math.sin(view.t() * 2 + i);
            ink.set(0.75 + 0.25 * dice.nextDouble(), 0.85, 0.8 + 0.3 * dice.nextDouble());
            Stars.splat(canvas, x, y, ink, new Stars.Spot(1.2 * glow, size * 0.22));
            Stars.splat(canvas, x, y, ink, new Stars.Spot(0.16 * glow, size));
            for (int axis = 0; axis < 2; axis++) {
                for (int k = -30; k <= 30; k++) {
                    double off = k / 30.0 * size * 4;
                    double strength = 0.5 * glow * Math.pow(1 - Math.abs(k) / 31.0, 3);
                    Stars.splat(
                            canvas,
                            axis == 0 ? x + off : x,
                            axis == 0 ? y : y + off,
                            ink,
                            new Stars.Spot(strength * 0.5, 0.6));
                }
            }
        }
    }
}
