package io.maximin.engines.stage.settings;

import io.maximin.engines.scene.Scene.World;
import io.maximin.engines.stage.Backdrop;
import io.maximin.engines.stage.Canvas;
import io.maximin.engines.stage.Ground;
import io.maximin.engines.stage.Ground.Surface;
import io.maximin.engines.stage.Layer;
import io.maximin.engines.stage.Oklab;
import io.maximin.engines.stage.Rgb;
import io.maximin.engines.stage.Rows;
import io.maximin.engines.stage.View;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Under water: blue from above, a sandy floor with caustics, corals and weed. */
record Deep() implements Backdrop {
    private static final int[] CORALS = {0xE8617A, 0xF0924A, 0xB45AC8, 0xF2C14E, 0xE0496A, 0x4FB8A8, 0xF0A8B8};

    /** The colour of the water. */
    static Rgb water(World world, long seed) {
        double turn = (new SplittableRandom(seed ^ 0xD33B).nextDouble() - 0.5) * 0.5;
        var blue = Oklab.moved(Rgb.of(0x1C7FA6), turn, 1, 1);
        return world.accent()
                .map(accent -> SkyTones.tinted(blue, Rgb.of(accent.rgb()), 0.3))
                .orElse(blue);
    }

    @Override
    public double horizon() {
        return 0.56;
    }

    @Override
    public Ground ground(View view) {
        return new Ground(2.4, 16, Surface.AIR, List.of());
    }

    @Override
    public List<Layer> layers(View view) {
        var layers = new ArrayList<Layer>();
        var noise = new Noise(view.seed() + 77);
        double unit = Open.unit(view);
        Terrain.Relief bed = (x, z) -> {
            double rise = Relief.step(14, 60, z);
            return rise
                    * unit
                    * (noise.fractal(x / 30, z / 26, 4) * 5
                            + Math.max(0, noise.ridged(x / 46 + 9, z / 40, 5) - 0.35) * 18);
        };
        layers.add(new Painted(1e6, (canvas, seen) -> body(canvas, view, noise)));
        layers.add(new Terrain(0.3, 140, bed, (at, ink) -> floor(noise, view.t(), at, ink)));
        layers.addAll(reef(view, bed));
        layers.add(new Painted(17, (canvas, seen) -> Shafts.paint(canvas, view, 1.5)));
        layers.add(new Painted(40, (canvas, seen) -> School.paint(canvas, view)));
        layers.addAll(weed(noise));
        layers.add(new Painted(5, (canvas, seen) -> bubbles(canvas, view, 26, 5)));
        layers.add(new Painted(1.8, (canvas, seen) -> bubbles(canvas, view, 7, 1.8)));
        return layers;
    }

    private static void body(Canvas canvas, View view, Noise noise) {
        var light = view.light();
        var top = Oklab.mix(light.air(), light.key().plus(light.ambient()), 0.72);
        var deep = Oklab.moved(light.air(), 0.1, 0.5, 1);
        double horizon = Math.max(1, Math.max(view.camera().horizon(), canvas.height() * 0.3));
        double sun = canvas.width() * (0.5 + 0.25 * light.side());
        Rows.each(0, canvas.height(), row -> {
            var ink = new Ink();
            double down = row / horizon;
            for (int column = 0; column < canvas.width(); column++) {
                double u = column / (double) canvas.height();
                double across = (column - sun) / canvas.width();
                double near = Math.exp(-(across * across * 7 + down * down * 2.4));
                ink.set(light.air())
                        .mix(deep, Math.clamp(down * 1.1 - 0.35, 0, 0.65))
                        .mix(top, near * 0.95);
                double roof = Math.exp(-down * 9);
                double wave = noise.ridged(u * 3.2 / (0.22 + down) * 0.5, 2.2 / (0.2 + down) + view.t() * 0.25, 3);
                ink.plus(top, roof * Math.pow(wave, 3) * 1.5);
                Tone.put(canvas.pixels(), row * canvas.width() + column, ink.red, ink.green, ink.blue);
            }
        });
    }

    /** Light that the waves gather on the floor in nets. */
    static double caustics(Noise noise, double x, double z, double t) {
        double warpX = noise.at(x * 0.6 + t * 0.15, z * 0.6) * 0.9;
        double warpZ = noise.at(x * 0.6 + 17, z * 0.6 - t * 0.13) * 0.9;
        double one = 1 - Math.abs(noise.at(x * 1.1 + warpX, z * 1.1 + warpZ + t * 0.22)) * 1.6;
        double other = 1 - Math.abs(noise.at(x * 1.5 - warpZ + 40, z * 1.5 + warpX - t * 0.18)) * 1.6;
        return Math.pow(Math.max(0, one), 5) * 0.8 + Math.pow(Math.max(0, other), 5) * 0.6;
    }

    private static void floor(Noise noise, double t, Terrain.Spot at, Ink ink) {
        double wide = noise.fractal(at.x / 3, at.z / 2, 4);
        double seen = Math.clamp(0.3 / at.footprint - 0.4, 0, 1);
        double ripple = Math.sin(at.z * 9 + 2.4 * noise.at(at.x * 0.5, at.z * 0.5))
                * Math.clamp(0.12 / at.footprint - 0.5, 0, 1);
        double rock = Relief.step(0.15, 0.9, at.y + wide * 0.5);
        double rough = noise.fractal(at.x * 1.3, at.z * 1.3, 4);
        ink.set(Rgb.of(0xE2D2A6)).times(1 + 0.12 * wide);
        ink.mix(Rgb.of(0x7A6E78).times(1 + 0.5 * rough), rock);
        ink.mix(Rgb.of(0xA85A72), rock * Math.clamp(noise.fractal(at.x * 0.4 + 8, at.z * 0.4, 3) * 2, 0, 0.7));
        double net = caustics(noise, at.x, at.z, t) * seen;
        ink.times(0.85 + 0.9 * net * (1 - 0.4 * rock));
        at.south += ripple * 0.16 * (1 - rock);
    }

    private static List<Layer> reef(View view, Terrain.Relief bed) {
        var dice = new SplittableRandom(view.seed() * 19 + 7);
        var species = new ArrayList<Species>();
        for (int i = 0; i < 4; i++) {
            var tone = Oklab.moved(Rgb.of(CORALS[dice.nextInt(CORALS.length)]), 0, 0.96, 1);
            var tones = List.of(tone, Oklab.moved(tone, 0.1, 1.12, 1), Oklab.moved(tone, -0.1, 0.85, 1));
            boolean branched = i % 2 == 0;
            species.add(
                    branched
                            ? new Species(Species.Form.ROUND, 0.5, 0.06, 0.02, 26, tones, tone, 0.75, 0)
                            : new Species(Species.Form.BUSH, 0.75, 0.05, 0.028, 120, tones, tone, 0, 0));
        }
        var grove = new Grove(view, species);
        var layers = new ArrayList<Layer>();
        var noise = new Noise(view.seed() + 5);
        Grove.Wish wish = (x, z) -> Math.clamp(noise.fractal(x / 7, z / 5, 2) * 3 + 0.35, 0, 1)
                * Math.min(1, Math.abs(x) / (0.8 + z * 0.12));
        layers.add(grove.layer(18, grove.planted(new Grove.Area(19, 60, 110, 1.7), wish, 1), bed));
        layers.addAll(grove.single(grove.planted(new Grove.Area(4.2, 17, 42, 0.75), wish, 2), bed));
        return layers;
    }

    private static List<Layer> weed(Noise noise) {
        var growth = new Blades.Growth(
                0.32,
                900,
                Rgb.of(0x1F4F3A),
                List.of(Rgb.of(0x4F9A5A), Rgb.of(0x7AB04A), Rgb.of(0x3A8A6A), Rgb.of(0xA8884A)),
                0,
                List.of());
        Grove.Wish wish = (x, z) -> Math.clamp(noise.fractal(x / 2.4 + 30, z / 2, 3) * 5 - 1.2, 0, 1);
        return Blades.slabs(2.4, 15, 5, growth, wish);
    }

    private static void bubbles(Canvas canvas, View view, int number, double distance) {
        var dice = new SplittableRandom(view.seed() * 5 + (long) (distance * 10));
        double unit = canvas.height() / 1024.0;
        var graphics = canvas.graphics();
        for (int i = 0; i < number; i++) {
            double stream = dice.nextInt(4) / 4.0 + 0.12;
            double x = (stream + (dice.nextDouble() - 0.5) * 0.08) * canvas.width();
            double radius = unit * (1.5 + 26 / distance * dice.nextDouble() * 0.35);
            double rise = (dice.nextDouble() * 1.2 - view.t() * (0.09 + 0.03 * dice.nextDouble())) % 1.2;
            double y = (rise < 0 ? rise + 1.2 : rise) * canvas.height();
            double sway = Math.sin(view.t() * 2 + i) * radius;
            graphics.setColor(new java.awt.Color(210, 240, 250, 46));
            graphics.fill(new java.awt.geom.Ellipse2D.Double(x + sway - radius, y - radius, radius * 2, radius * 2));
            graphics.setColor(new java.awt.Color(225, 248, 255, 120));
            graphics.setStroke(new java.awt.BasicStroke((float) Math.max(0.8, radius * 0.14)));
            graphics.draw(new java.awt.geom.Ellipse2D.Double(x + sway - radius, y - radius, radius * 2, radius * 2));
            graphics.setColor(new java.awt.Color(255, 255, 255, 190));
            graphics.fill(new java.awt.geom.Ellipse2D.Double(
                    x + sway - radius * 0.5, y - radius * 0.6, radius * 0.4, radius * 0.4));
        }
        graphics.dispose();
    }
}
