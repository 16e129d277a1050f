package io.maximin.engines.stage.settings;

import io.maximin.engines.scene.Season;
import io.maximin.engines.scene.Weather;
import io.maximin.engines.stage.Canvas;
import io.maximin.engines.stage.Layer;
import io.maximin.engines.stage.Rgb;
import io.maximin.engines.stage.Rows;
import io.maximin.engines.stage.View;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** What falls, hangs or blows in the air: rain, snow, fog, leaves, lightning. */
final class Falling {
    private static final double[] DEPTHS = {60, 14, 5, 1.6};
    private static final int[] LEAVES = {0xD9812A, 0xC4512A, 0xE0AE3C, 0xA9432C};

    private Falling() {}

    static List<Layer> layers(View view) {
        var layers = new ArrayList<Layer>();
        var world = view.scene().world();
        var weather = world.weather();
        if (weather == Weather.STORM) {
            layers.add(new Painted(9e6, Lightning::paint));
        }
        if (weather == Weather.FOG || world.mood() == io.maximin.engines.scene.Mood.MYSTERIOUS) {
            double dense = weather == Weather.FOG ? 1 : 0.45;
            for (double depth : new double[] {260, 90, 32, 12.2}) {
                layers.add(new Painted(depth, (canvas, seen) -> bank(canvas, view, depth, dense)));
            }
        }
        for (double depth : DEPTHS) {
            switch (weather) {
                case RAIN, STORM -> layers.add(new Painted(depth, (canvas, seen) -> rain(canvas, view, depth)));
                case SNOW -> layers.add(new Painted(depth, (canvas, seen) -> snow(canvas, view, depth)));
                case CLEAR, CLOUDY, OVERCAST, FOG, WIND, AURORA -> {}
            }
        }
        if (world.season() == Season.AUTUMN && weather != Weather.SNOW && weather != Weather.RAIN) {
            int number = weather == Weather.WIND || weather == Weather.STORM ? 60 : 12;
            layers.add(new Painted(9, (canvas, seen) -> leaves(canvas, view, number, 9)));
            layers.add(new Painted(2.4, (canvas, seen) -> leaves(canvas, view, number / 4, 2.4)));
        }
        return layers;
    }

    private static double wrapped(double value, double span) {
        double rest = value % span;
        return rest < 0 ? rest + span : rest;
    }

    private static Rgb drops(View view) {
        var light = view.light();
        return light.ambient().plus(light.key().times(0.5)).mix(light.air(), 0.4);
    }

    private static void rain(Canvas canvas, View view, double depth) {
        var dice = new SplittableRandom(view.seed() * 61 + (long) (depth * 10));
        boolean storm = view.scene().world().weather() == Weather.STORM;
        double unit = canvas.height() / 1024.0;
        int number = (int) ((storm ? 620 : 430) * (depth < 2 ? 0.07 : depth < 6 ? 0.4 : 1));
        double length = unit * Math.clamp(230 / depth, 13, 110);
        double slant = Math.signum(view.light().side()) * (storm ? 0.32 : 0.10);
        double wide = Math.clamp(3.2 / depth, 0.5, 1.3) * unit;
        double alpha = depth > 20 ? 0.20 : depth < 2 ? 0.17 : 0.26;
        var ink = new Ink().set(drops(view)).plus(Rgb.WHITE, 0.03);
        for (int i = 0; i < number; i++) {
            double speed = canvas.height() * (1.4 + 6 / depth) * (0.9 + 0.2 * dice.nextDouble());
            double span = canvas.height() + 2 * length;
            double y = wrapped(dice.nextDouble() * span + view.t() * speed, span) - length;
            double x = wrapped(dice.nextDouble() * canvas.width() * 1.4 - slant * y, canvas.width() * 1.4)
                    - canvas.width() * 0.2;
            streak(
                    canvas,
                    ink,
                    new double[] {x, y, slant, length * (0.6 + 0.6 * dice.nextDouble()), Math.max(0.5, wide)},
                    alpha);
        }
    }

    private static void streak(Canvas canvas, Ink ink, double[] at, double alpha) {
        double half = at[4];
        for (int row = (int) Math.max(0, Math.ceil(at[1])); row < Math.min(canvas.height(), at[1] + at[3]); row++) {
            double along = (row - at[1]) / at[3];
            double middle = at[0] - at[2] * (row - at[1]);
            double fade = Math.sin(Math.PI * Math.sqrt(along));
            for (int column = (int) Math.max(0, middle - half - 1);
                    column <= Math.min(canvas.width() - 1.0, middle + half + 1);
                    column++) {
                double cover = Math.clamp(half + 0.5 - Math.abs(column + 0.5 - middle), 0, 1);
                Tone.glow(canvas.pixels(), row * canvas.width() + column, ink, cover * fade * alpha * 0.55);
            }
        }
    }

    private static void snow(Canvas canvas, View view, double depth) {
        var dice = new SplittableRandom(view.seed() * 67 + (long) (depth * 10));
        double unit = canvas.height() / 1024.0;
        int number = depth < 2 ? 26 : depth < 6 ? 160 : depth < 20 ? 480 : 900;
        double size = unit * Math.clamp(15 / depth, 0.9, 8);
        var tone = drops(view);
        var ink = new Ink().set(tone).plus(Rgb.WHITE, 0.10 + 0.3 * tone.luminance());
        double soft = depth < 2 ? 0.5 : depth > 20 ? 0.75 : 0.95;
        for (int i = 0; i < number; i++) {
            double speed = canvas.height() * (0.05 + 0.4 / depth) * (0.7 + 0.6 * dice.nextDouble());
            double phase = dice.nextDouble() * 9;
            double span = canvas.height() * 1.1;
            double y = wrapped(dice.nextDouble() * span + view.t() * speed, span) - canvas.height() * 0.05;
            double sway = Math.sin(view.t() * 1.3 + phase) * size * 4;
            double x = wrapped(dice.nextDouble() * canvas.width() + sway + view.t() * 12 * unit, canvas.width());
            flake(canvas, ink, x, y, size * (0.55 + 0.7 * dice.nextDouble()), soft);
        }
    }

    private static void flake(Canvas canvas, Ink ink, double x, double y, double radius, double strength) {
        double reach = Math.max(1, radius);
        for (int row = (int) Math.max(0, y - reach - 1); row <= Math.min(canvas.height() - 1.0, y + reach + 1); row++) {
            for (int column = (int) Math.max(0, x - reach - 1);
                    column <= Math.min(canvas.width() - 1.0, x + reach + 1);
                    column++) {
                double far = Math.hypot(column + 0.5 - x, row + 0.5 - y) / reach;
                double cover = Math.clamp(1.15 - far, 0, 1) * Math.min(1, radius + 0.2);
                Tone.over(canvas.pixels(), row * canvas.width() + column, ink, Math.min(1, cover * 1.5) * strength);
            }
        }
    }

    /** Fog that drifts over the ground. */
    private static void bank(Canvas canvas, View view, double depth, double dense) {
        var noise = new Noise(view.seed() + (long) depth);
        var camera = view.camera();
        double foot = camera.row(0, depth);
        double high = camera.height() * 0.17 + camera.scale(depth) * 1.2;
        var air = view.light().air();
        int first = (int) Math.clamp(foot - high * 2.2, 0, canvas.height());
        int end = (int) Math.clamp(foot + high, 0, canvas.height());
        double drift = view.t() * 0.02;
        Rows.each(first, end, row -> {
            var ink = new Ink();
            double off = (foot - row) / high;
            double shape = off > 0 ? Math.exp(-off * off * 1.1) : Math.exp(-off * off * 7);
            double v = row / (double) canvas.height();
            for (int column = 0; column < canvas.width(); column++) {
                double u = column / (double) canvas.height();
                double cloud = noise.fractal(u * 2.1 + drift, v * 5.5, 4);
                ink.set(air);
                double alpha = shape * dense * Math.clamp(0.34 + 0.75 * cloud, 0, 0.85);
                Tone.over(canvas.pixels(), row * canvas.width() + column, ink, alpha);
            }
        });
    }

    private static void leaves(Canvas canvas, View view, int number, double depth) {
        var dice = new SplittableRandom(view.seed() * 73 + (long) depth);
        double unit = canvas.height() / 1024.0;
        double wind = Climate.of(view).wind() * Math.signum(view.light().side());
        var lit = view.light().ambient().plus(view.light().key().times(0.6));
        var graphics = canvas.graphics();
        for (int i = 0; i < number; i++) {
            double size = unit * 36 / depth * (0.7 + 0.6 * dice.nextDouble());
            double fall = dice.nextDouble() + view.t() * (0.08 + 0.3 / depth) * 0.4;
            double y = wrapped(fall, 1) * canvas.height();
            double x = wrapped(dice.nextDouble() + wind * view.t() * 0.25 + 0.02 * Math.sin(view.t() * 2 + i), 1)
                    * canvas.width();
            double turn = dice.nextDouble() * Math.TAU + view.t() * (1 + dice.nextDouble());
            var tone = Rgb.of(LEAVES[dice.nextInt(LEAVES.length)]).times(lit).times(0.8 + 0.4 * dice.nextDouble());
            graphics.setColor(new Color(tone.argb()));
            graphics.fill(Vines.leaf(x, y, size, turn));
        }
        graphics.dispose();
    }
}
