package io.maximin.engines.stage.settings;

import io.maximin.engines.scene.Season;
import io.maximin.engines.scene.Setting;
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
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Forest and jungle: trunks into the depth, a roof of leaves, light that falls through it. */
record Wood(Setting setting) implements Backdrop {
    private static final Terrain.Relief FLAT = (x, z) -> 0;

    @Override
    public double horizon() {
        return 0.54;
    }

    @Override
    public Ground ground(View view) {
        return new Ground(2.2, 12, Surface.LAND, List.of());
    }

    @Override
    public List<Layer> layers(View view) {
        boolean jungle = setting == Setting.JUNGLE;
        var layers = new ArrayList<>(Sky.layers(view));
        var land = new Land(view);
        var litter = jungle
                ? Rgb.of(0x5A5A2E)
                : view.scene().world().season() == Season.AUTUMN ? Rgb.of(0xC27A34) : Rgb.of(0x7E5F3C);
        layers.add(new Painted(420, (canvas, seen) -> thicket(canvas, view, land)));
        layers.add(new Terrain(0.4, 300, FLAT, (at, ink) -> land.forestFloor(at, ink, litter)));
        if (setting == Setting.BAMBOO) {
            layers.addAll(Culms.layers(view));
            layers.addAll(Plants.grass(view, land, (x, z) -> Math.abs(x) < 1.2 ? 0.1 : 0.35));
            return layers;
        }
        var species = jungle ? tropical() : temperate(view, land);
        var grove = new Grove(view, species);
        var camera = view.camera();
        Grove.Wish open = (x, z) -> Math.abs(x) < 1.5 + z * 0.045 || Moon.gap(view, camera.column(x, z)) > 0.1 ? 0 : 1;
        layers.add(grove.layer(
                46, grove.planted(new Grove.Area(50, 260, jungle ? 240 : 280, jungle ? 15 : 17), open, 1), FLAT));
        layers.add(grove.layer(19, grove.planted(new Grove.Area(20, 46, 26, jungle ? 11 : 14), open, 2), FLAT));
        var trunks = trunks(view, land);
        layers.addAll(trunks);
        var under = new Grove(
                view,
                List.of(
                        fern(land, jungle),
                        Species.bush(land.tints(), Plants.bare(view.scene().world()), land.snow())));
        Grove.Wish beside = (x, z) -> Math.abs(x) < 1.4 + z * 0.05 ? 0 : 0.8;
        layers.add(under.layer(12.5, under.planted(new Grove.Area(13, 70, 130, jungle ? 1.5 : 0.9), beside, 3), FLAT));
        layers.addAll(under.single(
                under.planted(new Grove.Area(4.5, 12, jungle ? 34 : 15, jungle ? 1.1 : 0.5), beside, 4), FLAT));
        layers.add(new Painted(12.4, (canvas, seen) -> Shafts.paint(canvas, view, jungle ? 0.8 : 1)));
        if (jungle) {
            layers.add(new Painted(9, (canvas, seen) -> Vines.paint(canvas, view)));
        }
        if (!jungle) {
            layers.addAll(Plants.grass(view, land, (x, z) -> Math.abs(x) < 1.2 ? 0.1 : 0.42));
        }
        return layers;
    }

    private static List<Species> temperate(View view, Land land) {
        boolean needles = Math.floorMod(view.seed(), 3L) == 0;
        return needles ? Plants.conifers(view, land) : Plants.broad(view, land);
    }

    private static List<Species> tropical() {
        var leaf = List.of(Rgb.of(0x3F7D34), Rgb.of(0x2F6A36), Rgb.of(0x5F9A3C), Rgb.of(0x27583A));
        var broad = new Species(Species.Form.ROUND, 0.42, 0.024, 0.014, 200, leaf, Rgb.of(0x5F5040), 0, 0);
        return List.of(broad, Species.palm(), broad, Species.palm());
    }

    private static Species fern(Land land, boolean jungle) {
        var tones = jungle
                ? List.of(Rgb.of(0x3F8A3A), Rgb.of(0x62A844), Rgb.of(0x2F6F3A))
                : List.of(
                        land.tints().grass(),
                        land.tints().turf(),
                        Oklab.moved(land.tints().grass(), 0.1, 0.8, 1));
        return new Species(Species.Form.FERN, 0.95, 0.015, 0.016, 120, tones, Tints.BARK, 0, land.snow());
    }

    /** Far trunks that run into one another, in the air's colour. */
    private static void thicket(Canvas canvas, View view, Land land) {
        var noise = land.noise();
        var air = new Air(view);
        double bare = Plants.bare(view.scene().world());
        var leaves = Oklab.mix(land.tints().needles(), land.tints().leaves().getFirst(), 0.5);
        int horizon = (int) Math.clamp(
                view.camera().horizon() + view.camera().eye() * view.camera().scale(300) + 3, 0, canvas.height());
        double unit = Math.max(1, view.camera().height());
        var gap = new double[canvas.width()];
        Arrays.setAll(gap, column -> Moon.gap(view, column));
        Rows.each(0, horizon, row -> {
            var ink = new Ink();
            double up = (view.camera().horizon() - row) / unit;
            for (int column = 0; column < canvas.width(); column++) {
                double u = column / unit;
                double crown = (0.34 + 0.10 * noise.fractal(u * 3 + 40, 3, 4)) * (1 - 0.8 * gap[column]);
                double holes = noise.fractal(u * 16, up * 16 - view.t() * 0.04, 4) + 0.9 - up * 1.6;
                double cover =
                        Math.clamp((crown - up) * 14, 0, 1) * Math.clamp(holes * 3 + 0.3, 0, 1) * (1 - bare * 0.55);
                double trunk = Math.clamp((noise.at(u * 46, up * 0.7) - 0.28) * 7, 0, 1)
                        * Math.clamp((crown * (1 - 0.6 * bare) + 0.08 - up) * 9, 0, 1);
                double fine = noise.fractal(u * 60, up * 60, 3);
                ink.set(leaves).times(0.75 + 0.55 * fine + up);
                ink.mix(Tints.BARK, trunk * 0.8);
                air.light(ink, 0, 0.3, -0.9, 0.35, 0.8);
                ink.mix(air.at(column), 0.55);
                Tone.over(canvas.pixels(), row * canvas.width() + column, ink, Math.max(cover, trunk));
            }
        });
    }

    /** Trunks near enough to show their bark, each a layer. */
    private List<Layer> trunks(View view, Land land) {
        var dice = new SplittableRandom(view.seed() * 11 + 3);
        var layers = new ArrayList<Layer>();
        var skins = new Skins(view.seed());
        boolean birch = setting == Setting.FOREST && Math.floorMod(view.seed(), 4L) == 1;
        var bark = bark(skins, birch, setting == Setting.JUNGLE, land.snow());
        var crowns = new Canopy(view, land, setting == Setting.JUNGLE);
        for (int i = 0; i < 13; i++) {
            double z = 6.5 + 17 * Math.pow(dice.nextDouble(), 1.2);
            double half = view.camera().width() / 2.0 / view.camera().focal() * z;
            double side = i % 2 == 0 ? -1 : 1;
            double x = aside(view, side * half * (0.42 + 0.62 * dice.nextDouble()), z);
            double radius = (birch ? 0.10 : 0.17) + 0.14 * dice.nextDouble();
            long salt = dice.nextLong();
            layers.add(new Painted(z, (canvas, seen) -> {
                double pixels = view.camera().scale(z) * 5;
                Shade.cast(
                        canvas,
                        view,
                        new Shade.Caster(
                                view.camera().column(x, z), view.camera().row(0, z), pixels, radius / 3),
                        canvas.height());
                var foot = new Vec(x, -0.05, z);
                Solids.round(foot, radius, 30, flared(bark, radius)).paint(canvas, view.camera(), new Outdoors(view));
                crowns.paint(canvas, x, z, salt);
            }));
        }
        return layers;
    }

    /** Off the moon, if there is one that was asked for. */
    private static double aside(View view, double x, double z) {
        boolean before = Moon.gap(view, view.camera().column(x, z)) > 0.1;
        return before ? -x : x;
    }

    /** A trunk is wider at its foot, and not quite straight. */
    private static Skin flared(Skin bark, double radius) {
        return (touch, ink) -> {
            double narrow = 0.62 + 0.38 * Math.exp(-touch.v * 1.9) - 0.004 * touch.v;
            double bend = 0.10 * radius * Math.sin(touch.v * 1.3 + radius * 90);
            double side = (touch.u - radius - bend) / (radius * narrow);
            bark.at(touch, ink);
            ink.alpha = Math.clamp((1 - Math.abs(side)) * radius * narrow / Math.max(1e-4, touch.stepU) + 0.5, 0, 1);
        };
    }

    private static Skin bark(Skins skins, boolean birch, boolean jungle, double snow) {
        var noise = skins.noise();
        var tone = birch ? Rgb.of(0xE2DED4) : jungle ? Rgb.of(0x6A5A46) : Rgb.of(0x6B5440);
        return (touch, ink) -> {
            double seen = Skins.seen(0.05, touch.stepU);
            double groove = noise.at(touch.u * 26 + noise.at(touch.v * 1.7, touch.u) * 1.4, touch.v * 2.6);
            double fine = noise.fractal(touch.u * 40, touch.v * 14, 3);
            if (birch) {
                double mark = Math.clamp((noise.at(touch.u * 5, touch.v * 9) - 0.42) * 9, 0, 1);
                ink.set(tone).times(1 + 0.08 * fine).mix(new Rgb(0.03, 0.03, 0.03), mark * 0.85);
            } else {
                ink.set(tone).times(1 + (0.55 * groove + 0.28 * fine) * Math.max(0.35, seen));
            }
            double moss = Math.clamp(
                    noise.fractal(touch.u * 2, touch.v * 1.1, 3) * 2 + 0.4 - touch.v * 0.3 + (jungle ? 0.4 : 0),
                    0,
                    0.8);
            ink.mix(Rgb.of(0x5E7A34), birch ? moss * 0.3 : moss);
            ink.mix(Tints.SNOW, snow * Math.clamp(0.9 - touch.v * 4 + groove * 0.5, 0, 1));
        };
    }
}
