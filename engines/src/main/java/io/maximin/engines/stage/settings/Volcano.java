package io.maximin.engines.stage.settings;

import io.maximin.engines.stage.Canvas;
import io.maximin.engines.stage.Layer;
import io.maximin.engines.stage.Rgb;
import io.maximin.engines.stage.Rows;
import io.maximin.engines.stage.View;
import java.util.ArrayList;
import java.util.List;

/** A volcano that erupts over land of ash and cooled lava. */
final class Volcano {
    private static final Rgb ASH = Rgb.of(0x4A423E);
    private static final Rgb LAVA = new Rgb(5.2, 1.1, 0.12);
    private static final Rgb SMOKE = Rgb.of(0x5A5052);
    private static final Rgb FIRE = new Rgb(1.6, 0.42, 0.06);
    private static final double DISTANCE = 3000;
    /** Of its summit over the horizon, and half the width of its foot and its crater: shares of the height. */
    private static final double HIGH = 0.30;

    private static final double FOOT = 0.62;
    private static final double CRATER = 0.055;

    private Volcano() {}

    static List<Layer> layers(View view, Land land) {
        var noise = land.noise();
        double unit = Open.unit(view);
        double middle = column(view);
        Terrain.Relief cone = (x, z) -> {
            double u = (x - middle * z) / (unit * z);
            double v = (z - DISTANCE * 1.15) / DISTANCE * 1.2;
            double away = Math.hypot(u, v) + 0.018 * noise.fractal(u * 14, v * 14, 4);
            double flank = Math.pow(Math.max(0, 1 - (away - CRATER) / FOOT), 2.1);
            double bowl = away < CRATER ? 1 - 0.2 * (1 - away / CRATER) : flank;
            return unit * z * HIGH * Math.min(1, bowl) - 1;
        };
        var layers = new ArrayList<Layer>();
        layers.add(new Painted(DISTANCE * 3, (canvas, seen) -> plume(canvas, view, middle)));
        layers.add(new Terrain(DISTANCE * 0.5, DISTANCE * 1.9, cone, (at, ink) -> {
            double u = (at.x - middle * at.z) / (unit * at.z);
            double high = at.y / (unit * at.z * HIGH);
            ash(land, at, ink);
            double bend = u / Math.max(0.03, 1.15 - high) * 3 + 0.5 * noise.fractal(u * 9, high * 5, 3);
            double stream = Math.clamp(Math.sin(bend * 4.2 + 1.3) * 9 - 7.6, 0, 1) * Relief.step(0.1, 0.35, high);
            double rim = Relief.step(0.93, 0.99, high);
            ink.mix(LAVA, Math.clamp(stream + rim, 0, 1));
        }));
        var swells = Open.swells(view, noise, 20);
        layers.add(new Terrain(0.4, DISTANCE * 0.5, swells, (at, ink) -> {
            ash(land, at, ink);
            double vein = Math.abs(noise.fractal(at.x / 9, at.z / 5, 4));
            double molten = Math.clamp(1 - vein / (0.012 + 0.012 * at.footprint), 0, 1) * Relief.step(9, 16, at.z);
            ink.mix(LAVA, molten * 0.9);
        }));
        return layers;
    }

    /** Where it stands, in metres to the right for a metre away. */
    private static double column(View view) {
        double side = (view.seed() & 1) == 0 ? 1 : -1;
        return side * 0.22 * view.camera().width() / view.camera().focal();
    }

    private static void ash(Land land, Terrain.Spot at, Ink ink) {
        var noise = land.noise();
        double wide = noise.fractal(at.x / Math.max(3, at.z / 12), at.z / Math.max(2, at.z / 16), 4);
        double fine = noise.fractal(at.x * 2.2, at.z * 1.6, 3) * Math.clamp(0.5 / at.footprint - 0.4, 0, 1);
        ink.set(ASH).times(0.9 + 0.5 * wide + 0.3 * fine);
        ink.mix(Tints.SNOW, land.snow() * 0.3);
    }

    /** Smoke lit from below, and fire at its foot. */
    private static void plume(Canvas canvas, View view, double middle) {
        var noise = new Noise(view.seed() + 61);
        var camera = view.camera();
        double height = canvas.height();
        double x = canvas.width() / 2.0 + middle * camera.focal();
        double mouth = camera.horizon() - HIGH * height;
        int last = (int) Math.clamp(mouth + 0.05 * height, 0, height);
        double lift = view.t() * 0.12;
        var lit = view.light().ambient().plus(view.light().key().times(0.5));
        Rows.each(0, last, row -> {
            var ink = new Ink();
            double up = (mouth - row) / height;
            for (int column = 0; column < canvas.width(); column++) {
                double u = (column - x) / height - 0.16 * Math.max(0, up) * Math.signum(middle) * -1;
                double warp = noise.fractal(u * 5, up * 5 + lift, 3) * 0.08;
                double wide = 0.035 + 0.55 * Math.max(0, up) * (0.6 + up);
                double puffs = noise.fractal((u + warp) * 9, (up + warp) * 9 + lift * 3, 5);
                double body = Math.clamp((1 - Math.abs(u + warp) / wide) * 2.2 + puffs * 1.1, 0, 1);
                double smoke = body * Relief.step(-0.04, 0.03, up);
                double glow = Math.exp(-Math.max(0, up) * 7 - Math.abs(u) * 5) * Relief.step(-0.05, 0, up);
                ink.set(SMOKE).times(0.55 + 0.6 * puffs + 0.2).times(lit).plus(FIRE, 0.55 * glow * (0.6 + puffs));
                Tone.over(canvas.pixels(), row * canvas.width() + column, ink, smoke * 0.94);
                double jet = Math.exp(-Math.pow(u / (0.02 + 0.12 * Math.max(0, up)), 2))
                        * Relief.step(0.17, 0.0, up + 0.05 * puffs)
                        * (up > -0.03 ? 1 : 0);
                ink.set(FIRE);
                Tone.glow(canvas.pixels(), row * canvas.width() + column, ink, jet + 0.35 * glow);
            }
        });
    }
}
