package io.maximin.engines.stage.settings;

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

/** A cave: arches of rock one behind the other, light from its mouth, stones on the ground. */
record Cave() implements Backdrop {
    private static final Rgb ROCK = Rgb.of(0x7A6A5C);
    private static final Rgb DAY = new Rgb(0.75, 0.95, 1.1);
    private static final Rgb NIGHT = new Rgb(0.20, 0.28, 0.5);
    private static final Rgb EMBER = new Rgb(1.0, 0.52, 0.2);
    private static final int ARCHES = 5;

    @Override
    public double horizon() {
        return 0.52;
    }

    @Override
    public Ground ground(View view) {
        return new Ground(2.2, 10, Surface.LAND, List.of());
    }

    @Override
    public List<Layer> layers(View view) {
        var noise = new Noise(view.seed() + 83);
        var layers = new ArrayList<Layer>();
        layers.add(new Painted(Double.POSITIVE_INFINITY, (canvas, seen) -> arches(canvas, view, noise)));
        Terrain.Relief floor = (x, z) -> 0.10 * Relief.step(3, 12, z) * noise.fractal(x / 3, z / 2, 4)
                + 0.35 * Relief.step(0.55, 1.1, Math.abs(x) / (0.5 * z + 0.5)) * (1 + noise.fractal(x, z, 3));
        layers.add(new Terrain(0.4, 26, floor, (at, ink) -> {
            double wide = noise.fractal(at.x / 2, at.z / 1.4, 4);
            double stones = noise.fractal(at.x * 3.2, at.z * 2.4, 3);
            ink.set(ROCK).times(0.62 + 0.4 * wide + 0.3 * stones);
            at.south += 0.35 * stones;
            at.lit = 0.35 + 0.65 * Math.exp(-at.x * at.x / 14);
            at.open = 0.55 + 0.45 * Relief.step(4, 22, at.z);
        }));
        return layers;
    }

    private static void arches(Canvas canvas, View view, Noise noise) {
        double height = canvas.height();
        double side = view.light().side();
        double horizon = view.camera().horizon();
        boolean dark = Climate.of(view).lamps() > 0.8;
        var mouth = dark ? NIGHT : DAY;
        Rows.each(0, canvas.height(), row -> {
            var ink = new Ink();
            for (int column = 0; column < canvas.width(); column++) {
                double u = (column - canvas.width() * (0.5 + 0.16 * side)) / height;
                double v = (row - horizon) / height + 0.10;
                double angle = Math.atan2(v, u);
                double away = Math.hypot(u * 0.92, v);
                ink.set(mouth).times(0.9 + 0.3 * noise.fractal(u * 4, v * 4, 3));
                for (int i = 0; i < ARCHES; i++) {
                    arch(ink, noise, mouth, new Arch(u, v, angle, away, i));
                }
                double ember = Math.exp(-Math.hypot(u + 0.42 * Math.signum(side), v - 0.05) * 3.2);
                ink.plus(EMBER, 0.22 * ember);
                Tone.put(canvas.pixels(), row * canvas.width() + column, ink.red, ink.green, ink.blue);
            }
        });
    }

    /** A place on one of the arches, the farthest being 0. */
    private record Arch(double u, double v, double angle, double away, int number) {}

    private static void arch(Ink ink, Noise noise, Rgb mouth, Arch at) {
        double x = Math.cos(at.angle) * 2.2;
        double y = Math.sin(at.angle) * 2.2 + at.number * 7.3;
        double teeth =
                at.v < 0 ? Math.max(0, noise.ridged(at.u * (5 - at.number * 0.5) + at.number * 3.1, 2.5, 3) - 0.35) : 0;
        double hole =
                (0.10 + 0.115 * at.number) * (1 + 0.42 * noise.fractal(x, y, 4)) - 0.09 * teeth * (1 + at.number * 0.4);
        double depth = at.away - hole;
        if (depth < 0) {
            return;
        }
        double scale = 5.0 / (1 + at.number * 0.45);
        double rough = noise.fractal(at.u * scale * 3 + at.number * 9, at.v * scale * 3, 5);
        double strata = noise.at(at.v * scale * 5 + rough, at.number * 3.0);
        double edge = Math.exp(-depth * (16 - at.number * 2));
        double far = 1 - at.number / (double) ARCHES;
        double lit = 0.10 + 0.34 * far;
        ink.set(ROCK.times(lit * (0.9 + 0.7 * rough + 0.25 * strata)).mix(mouth.times(0.55), 0.34 * far * far));
        ink.plus(mouth, Math.max(0, 0.34 * edge * (0.35 + far) * (0.7 + rough)));
    }
}
