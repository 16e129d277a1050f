package io.maximin.engines.stage.settings;

import io.maximin.engines.stage.Camera;
import io.maximin.engines.stage.Canvas;
import io.maximin.engines.stage.Layer;
import io.maximin.engines.stage.Rgb;
import io.maximin.engines.stage.Rows;
import io.maximin.engines.stage.View;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Blades of grass, reeds, corn: scattered over the ground in slabs of depth, each as large as its distance has it. */
final class Blades {
    private static final int STRIP = 64;

    /**
     * What grows.
     *
     * @param metres height of a blade
     * @param dense blades in a picture's width and a slab, at most
     * @param low colour of its foot
     * @param high colours of its tip
     * @param bloom share of blades that end in a flower
     * @param petals colours of flowers
     */
    record Growth(double metres, int dense, Rgb low, List<Rgb> high, double bloom, List<Rgb> petals) {}

    private record Blade(double x, double y, double height, double bend, double width, Rgb low, Rgb high, Rgb flower) {}

    private static final Rgb NONE = new Rgb(-1, 0, 0);

    private Blades() {}

    /** Slabs from far to near, each a layer, so that actors stand in the grass. */
    static List<Layer> slabs(double near, double far, int number, Growth growth, Grove.Wish wish) {
        var layers = new ArrayList<Layer>();
        for (int i = 0; i < number; i++) {
            double back = far * Math.pow(near / far, i / (double) number);
            double front = far * Math.pow(near / far, (i + 1.0) / number);
            int salt = i;
            layers.add(new Painted(
                    back, (canvas, view) -> paint(canvas, view, new Slab(front, back, salt), growth, wish)));
        }
        return layers;
    }

    private record Slab(double front, double back, int salt) {}

    private static void paint(Canvas canvas, View view, Slab slab, Growth growth, Grove.Wish wish) {
        var blades = grown(view, slab, growth, wish);
        int strips = (canvas.width() + STRIP - 1) / STRIP;
        Rows.each(0, strips * 16, band -> {
            if (band % 16 == 0) {
                int left = band / 16 * STRIP;
                int right = Math.min(canvas.width(), left + STRIP);
                var ink = new Ink();
                for (var blade : blades) {
                    draw(canvas, blade, left, right, ink);
                }
            }
        });
    }

    private static List<Blade> grown(View view, Slab slab, Growth growth, Grove.Wish wish) {
        var dice = new SplittableRandom(view.seed() * 7919 + slab.salt);
        var noise = new Noise(view.seed() + 51);
        Camera camera = view.camera();
        double wind = Climate.of(view).wind();
        double size = Math.min(growth.metres, camera.eye() * 0.2);
        var blades = new ArrayList<Blade>(growth.dense);
        var air = new Air(view);
        var lit = air.ambient().times(0.9).plus(air.key().times(0.62));
        double gust = Math.signum(view.light().side());
        for (int i = 0; i < growth.dense; i++) {
            double z = slab.back + (slab.front - slab.back) * (i + dice.nextDouble()) / growth.dense;
            double half = camera.width() / 2.0 / camera.focal() * z * 1.04;
            double x = (dice.nextDouble() * 2 - 1) * half;
            double tall = size * (0.45 + 0.75 * dice.nextDouble());
            double lean = (dice.nextDouble() - 0.5) * 1.1;
            double thick = 0.7 + 0.6 * dice.nextDouble();
            var high = growth.high.get(dice.nextInt(growth.high.size()));
            boolean blooms = dice.nextDouble() < growth.bloom * Math.max(0, 1 + 3.2 * noise.at(x * 0.8, z * 0.6));
            var petal = growth.petals.isEmpty() ? NONE : growth.petals.get(dice.nextInt(growth.petals.size()));
            if (dice.nextDouble() > wish.at(x, z)) {
                continue;
            }
            double wave =
                    Math.sin(view.t() * (1.6 + wind) + x * 0.9 + z * 0.5) * 0.5 + noise.at(x * 0.3 - view.t(), z * 0.3);
            double bend = lean + wind * (0.55 * gust + 0.5 * wave);
            double scale = camera.scale(z);
            double shadow = 0.8 + 0.35 * noise.fractal(x * 0.45, z * 0.3, 2);
            blades.add(new Blade(
                    camera.column(x, z),
                    camera.row(0, z),
                    tall * scale * (blooms ? 1.15 : 1),
                    bend * tall * scale * 0.6,
                    Math.max(0.45, 0.0042 * Math.sqrt(size / 0.25) * thick * scale),
                    growth.low.times(lit).times(shadow * 0.75),
                    high.times(lit).times(shadow),
                    blooms ? petal.times(lit) : NONE));
        }
        return blades;
    }

    private static void draw(Canvas canvas, Blade blade, int left, int right, Ink ink) {
        double reach = Math.abs(blade.bend) + blade.width + blade.height * 0.25 + 2;
        if (blade.x + reach < left || blade.x - reach > right) {
            return;
        }
        int bottom = (int) Math.min(canvas.height() - 1, blade.y);
        int top = (int) Math.max(0, blade.y - blade.height);
        for (int row = bottom; row >= top; row--) {
            double along = Math.clamp((blade.y - row) / blade.height, 0, 1);
            double middle = blade.x + blade.bend * along * along;
            double half = blade.width * Math.pow(1 - along, 0.7) + 0.12;
            ink.set(blade.low).mix(blade.high, along);
            int first = (int) Math.max(left, Math.floor(middle - half - 0.5));
            int last = (int) Math.min(right - 1.0, Math.ceil(middle + half));
            for (int column = first; column <= last; column++) {
                double cover = Math.clamp(half + 0.5 - Math.abs(column + 0.5 - middle), 0, Math.min(1, half * 2));
                Tone.over(canvas.pixels(), row * canvas.width() + column, ink, cover);
            }
        }
        if (blade.flower.red() >= 0) {
            Flowers.head(
                    canvas,
                    new Flowers.Head(
                            blade.x + blade.bend,
                            blade.y - blade.height,
                            Math.max(1.1, blade.height * 0.12),
                            blade.flower),
                    left,
                    right);
        }
    }
}
