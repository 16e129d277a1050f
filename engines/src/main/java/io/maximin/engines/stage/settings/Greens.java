package io.maximin.engines.stage.settings;

import io.maximin.engines.scene.Season;
import io.maximin.engines.stage.Layer;
import io.maximin.engines.stage.Oklab;
import io.maximin.engines.stage.Rgb;
import io.maximin.engines.stage.View;
import java.util.ArrayList;
import java.util.List;

/** Park, playground and garden. */
final class Greens {
    private static final Rgb GRAVEL = Rgb.of(0xCDB894);

    private Greens() {}

    static double benchX(View view) {
        return -Math.signum(view.light().side()) * 3.4;
    }

    private static double walk(Noise noise, double side, double z) {
        return side * (1.2 + 2.6 * Math.sin(z / 15 + noise.cell(2, 5) * 3)) * Math.min(1, z / 9);
    }

    static List<Layer> park(View view, Land land) {
        var town = new Town(view);
        var noise = land.noise();
        double side = Math.signum(view.light().side());
        var swells = Open.swells(view, noise, 90);
        Terrain.Relief flat = (x, z) -> 0;
        var layers = new ArrayList<Layer>();
        layers.add(new Terrain(
                0.4, 900, swells, (at, ink) -> gravelled(land, at, ink, at.x - walk(noise, side, at.z), 1.25)));
        var grove = new Grove(view, Plants.broad(view, land));
        Grove.Wish open = (x, z) -> Math.abs(x - walk(noise, side, z)) < 3.5 ? 0 : 0.75;
        layers.add(grove.layer(70, grove.planted(new Grove.Area(75, 420, 260, 12), (x, z) -> 0.8, 1), swells));
        Terrain.Relief pond =
                (x, z) -> Math.hypot((x + side * 14) / 13, (z - 44) / 12) - 1 + 0.1 * noise.at(x / 3, z / 3);
        layers.add(new Water(
                56,
                60,
                (x, z) -> Math.max(-1, pond.height(x, z) * 3),
                new Water.Look(0.02, 1.4, 0, Rgb.of(0x2A5048), Rgb.of(0x5A6A40))));
        layers.add(grove.layer(
                24,
                grove.planted(
                        new Grove.Area(26, 70, 30, 9), (x, z) -> pond.height(x, z) < 0.2 ? 0 : open.at(x, z) * 0.7, 2),
                flat));
        layers.addAll(grove.single(
                grove.planted(new Grove.Area(11, 23, 7, 7), (x, z) -> Math.abs(x) > 3.4 + z * 0.12 ? 0.9 : 0, 3),
                flat));
        var solids = new Solids(view.camera());
        bench(town, solids, benchX(view), 8.2);
        Lamps.post(solids, town, new Vec(benchX(view) * 0.62, 0, 9.6), 3.3);
        layers.add(new Painted(9.5, (canvas, seen) -> solids.paint(canvas, town.lighting())));
        if (Math.floorMod(view.seed(), 2L) == 0) {
            var play = new Solids(view.camera());
            playground(town, play, side * 5.2, 17);
            layers.add(new Painted(17, (canvas, seen) -> play.paint(canvas, town.lighting())));
        }
        layers.addAll(Plants.grass(view, land, (x, z) -> Math.abs(x - walk(noise, side, z)) > 1.6 ? 0.8 : 0));
        return layers;
    }

    static void gravelled(Land land, Terrain.Spot at, Ink ink, double off, double half) {
        land.grass(at, ink);
        double on = 1
                - Relief.step(
                        half, half + 0.14, Math.abs(off) + 0.05 * land.noise().at(at.x * 3, at.z * 3));
        if (on > 0) {
            double grit = land.noise().at(at.x * 22, at.z * 16) * Math.clamp(0.06 / at.footprint - 0.4, 0, 1);
            double wide = land.noise().fractal(at.x * 0.7, at.z * 0.5, 3);
            ink.mix(GRAVEL.times(1 + 0.2 * grit + 0.14 * wide), on * (1 - 0.75 * land.snow()));
        }
    }

    private static void bench(Town town, Solids solids, double x, double z) {
        var wood = town.skins().boards(Rgb.of(0x9A6A42), 0.1, 2);
        var iron = town.skins().plain(Rgb.of(0x2E3436));
        for (double at : new double[] {x - 0.75, x + 0.68}) {
            solids.box(new Solids.Box(at, 0, z, 0.07, 0.44, 0.45), iron);
        }
        solids.box(new Solids.Box(x - 0.85, 0.42, z - 0.02, 1.7, 0.045, 0.5), wood);
        for (int i = 0; i < 3; i++) {
            solids.add(z + 0.5, List.of(Facet.front(x - 0.85, 0.56 + i * 0.14, z + 0.5, 1.7, 0.1, wood)));
        }
    }

    /** A slide and a swing in bright colours. */
    private static void playground(Town town, Solids solids, double x, double z) {
        var red = town.skins().plain(Rgb.of(0xD8433A));
        var blue = town.skins().plain(Rgb.of(0x3A78C8));
        var yellow = town.skins().plain(Rgb.of(0xF0BE3A));
        for (double post : new double[] {x - 0.7, x + 0.62}) {
            solids.box(new Solids.Box(post, 0, z, 0.09, 2.9, 0.09), red);
            solids.box(new Solids.Box(post, 0, z + 1.1, 0.09, 2.9, 0.09), red);
        }
        solids.box(new Solids.Box(x - 0.7, 1.45, z, 1.4, 0.08, 1.2), blue);
        solids.gabled(new Solids.Box(x - 0.75, 2.6, z, 1.5, 0.3, 1.2), 0.8, yellow, blue);
        double length = Math.sqrt(2.6 * 2.6 + 1.5 * 1.5);
        double way = -Math.signum(x);
        var down = new Vec(way * 2.6 / length, -1.5 / length, 0);
        double from = x + way * 0.7;
        solids.add(
                z + 0.3,
                List.of(
                        new Facet(new Vec(from, 1.5, z + 0.3), down, new Vec(0, 0, 1), length, 0.6, yellow),
                        new Facet(new Vec(from, 1.5, z + 0.3), down, new Vec(0, 1, 0), length, 0.2, red)));
        double swing = x + way * -3.2;
        solids.box(new Solids.Box(swing - 1.3, 2.3, z, 2.6, 0.09, 0.09), blue);
        for (double leg : new double[] {swing - 1.3, swing + 1.22}) {
            solids.box(new Solids.Box(leg, 0, z, 0.08, 2.3, 0.08), blue);
        }
        for (double seat : new double[] {swing - 0.6, swing + 0.6}) {
            solids.add(
                    z,
                    List.of(
                            Facet.front(
                                    seat - 0.22,
                                    0.5,
                                    z - 0.1,
                                    0.02,
                                    1.8,
                                    town.skins().plain(Rgb.of(0x55595C))),
                            Facet.front(
                                    seat + 0.2,
                                    0.5,
                                    z - 0.1,
                                    0.02,
                                    1.8,
                                    town.skins().plain(Rgb.of(0x55595C))),
                            Facet.front(seat - 0.25, 0.47, z - 0.12, 0.5, 0.06, red)));
        }
    }

    static List<Layer> garden(View view, Land land) {
        var town = new Town(view);
        var noise = land.noise();
        double side = Math.signum(view.light().side());
        Terrain.Relief flat = (x, z) -> 0;
        var layers = new ArrayList<Layer>();
        layers.add(new Terrain(
                0.4, 300, flat, (at, ink) -> gravelled(land, at, ink, at.x - 0.5 * Math.sin(at.z / 4), 0.75)));
        var grove = new Grove(view, Plants.broad(view, land));
        layers.add(grove.layer(24, grove.planted(new Grove.Area(25, 120, 120, 9), (x, z) -> 0.8, 1), flat));
        var solids = new Solids(view.camera());
        double half = view.camera().width() / 2.0 / view.camera().focal() * 20 + 4;
        var hedge = hedge(land);
        solids.box(new Solids.Box(-half, 0, 21, half - 1, 1.9, 1), hedge);
        solids.box(new Solids.Box(1, 0, 21, half - 1, 1.9, 1), hedge);
        solids.gabled(new Solids.Box(side * 6 - 2.5 + side * 3, 0, 23, 6, 3, 5), 2.4, town.cottage(), town.roof());
        arch(town, solids, 20.6);
        picket(solids, half, 16.5);
        layers.add(town.layer(23, List.of(), solids));
        layers.addAll(beds(view, noise));
        var shrubs = new Grove(
                view,
                List.of(Species.bush(land.tints(), Plants.bare(view.scene().world()), land.snow())));
        layers.addAll(shrubs.single(
                shrubs.planted(new Grove.Area(7, 15, 16, 0.9), (x, z) -> Math.abs(x) > 2.6 + z * 0.08 ? 0.8 : 0, 5),
                flat));
        layers.addAll(grove.single(
                grove.planted(new Grove.Area(12, 16, 5, 5), (x, z) -> Math.abs(x) > 5 ? 0.9 : 0, 6), flat));
        return layers;
    }

    private static Skin hedge(Land land) {
        var noise = land.noise();
        var leaf = Oklab.mix(land.tints().needles(), land.tints().grass(), 0.4);
        return (touch, ink) -> {
            double clump = noise.fractal(touch.u * 4, touch.v * 4, 4);
            double fine = noise.fractal(touch.u * 19, touch.v * 19, 3) * Skins.seen(0.05, touch.stepU);
            ink.set(leaf).times(0.85 + 0.5 * clump + 0.55 * fine);
            ink.mix(Tints.SNOW, land.snow() * Math.clamp(touch.up * 1.2 + clump * 0.4, 0, 1));
            touch.up += 0.35 + clump * 0.6;
            touch.east += fine * 0.8;
        };
    }

    private static void arch(Town town, Solids solids, double z) {
        var white = town.skins().plain(Rgbs.PAINT);
        solids.add(z, List.of(Facet.front(-1.25, 0, z, 2.5, 2.9, (touch, ink) -> {
            double far = touch.v < 1.7 ? Math.abs(touch.u - 1.25) : Math.hypot(touch.u - 1.25, touch.v - 1.7);
            double lattice = Math.max(
                    Touch.within((touch.u + touch.v) % 0.22, 0, 0.04, touch.stepU),
                    Touch.within((touch.u - touch.v + 9) % 0.22, 0, 0.04, touch.stepU));
            double leaves = Math.clamp(town.skins().noise().fractal(touch.u * 5, touch.v * 5, 4) * 5 + 0.6, 0, 1);
            white.at(touch, ink);
            double frame = Touch.within(far, 0.92, 0.97, touch.stepU) + Touch.within(far, 1.13, 1.18, touch.stepU);
            double ring = Touch.within(far, 0.92, 1.18, touch.stepU);
            ink.mix(Rgb.of(0x5C8A3A), leaves * 0.9);
            ink.mix(
                    Rgb.of(0xE8738A),
                    Math.clamp(town.skins().noise().at(touch.u * 11 + 40, touch.v * 11) * 9 - 3.4, 0, 1) * leaves);
            ink.alpha = Math.min(1, ring * Math.max(Math.max(frame, lattice), leaves));
        })));
    }

    private static void picket(Solids solids, double half, double z) {
        Skin white = (touch, ink) -> {
            double part = (touch.u / 0.16) - Math.floor(touch.u / 0.16);
            double slat = Touch.within(part, 0.12, 0.72, touch.stepU / 0.16);
            double tip = 0.95 - 0.1 * Math.abs(part - 0.42) * 3;
            double rails =
                    Touch.within(touch.v, 0.22, 0.30, touch.stepV) + Touch.within(touch.v, 0.66, 0.74, touch.stepV);
            ink.set(Rgbs.PAINT).times(0.94 + 0.06 * part);
            ink.alpha = Math.min(1, slat * Touch.within(touch.v, 0, tip, touch.stepV) + rails);
        };
        solids.add(z, List.of(Facet.front(-half, 0, z, half - 1.4, 1, white)));
        solids.add(z, List.of(Facet.front(1.4, 0, z, half - 1.4, 1, white)));
    }

    /** Borders full of flowers on both sides of the path. */
    private static List<Layer> beds(View view, Noise noise) {
        var season = view.scene().world().season();
        double bloom = season == Season.WINTER ? 0 : season == Season.AUTUMN ? 0.12 : 0.5;
        var low = season == Season.WINTER ? Rgb.of(0x5A5040) : Rgb.of(0x2F5A2A);
        List<Rgb> high = season == Season.WINTER
                ? List.of(Rgb.of(0x8A7A58), Rgb.of(0x9A8A66))
                : List.of(Rgb.of(0x5F9A3C), Rgb.of(0x7AB04A), Rgb.of(0x4A8440));
        var petals = List.of(
                Flowers.tone(view.seed()),
                Flowers.tone(view.seed(), 1),
                Flowers.tone(view.seed(), 2),
                Flowers.tone(view.seed(), 3));
        var growth = new Blades.Growth(0.36, 4200, low, high, bloom, petals);
        Grove.Wish wish = (x, z) -> {
            double off = Math.abs(x - 0.5 * Math.sin(z / 4));
            double outer = 2.5 + 0.5 * noise.at(z / 2.5, x > 0 ? 3 : 9);
            return off > 0.9 && off < outer ? 1 : 0;
        };
        return Blades.slabs(2.2, 16, 8, growth, wish);
    }
}
