package io.maximin.engines.stage.settings;

import io.maximin.engines.stage.Layer;
import io.maximin.engines.stage.Rgb;
import io.maximin.engines.stage.View;
import java.util.ArrayList;
import java.util.List;

/** Village and farm. */
final class Country {
    private static final Rgb BARN = Rgb.of(0xA8372E);
    private static final Rgb STRAW = Rgb.of(0xD9B45A);

    private Country() {}

    static double lane(Noise noise, double z) {
        return noise.at(z / 26, 5) * Math.min(2.2, z * 0.06);
    }

    /** A lane between houses, a church behind them. */
    static List<Layer> village(View view, Land land) {
        var town = new Town(view);
        var noise = land.noise();
        var swells = Open.swells(view, noise, 110);
        var layers = new ArrayList<Layer>();
        layers.add(Peaks.range(view, land, new Peaks.Range(3800, 10500, 0.18, 2600)));
        layers.add(new Terrain(0.4, 2400, swells, (at, ink) -> laned(land, at, ink, at.x - lane(noise, at.z), 1.7)));
        var grove = new Grove(view, Plants.broad(view, land));
        layers.add(grove.layer(
                125, grove.planted(new Grove.Area(130, 1500, 700, 10), (x, z) -> Open.groups(noise, x, z), 1), swells));
        var solids = new Solids(view.camera());
        double side = Math.signum(view.light().side());
        church(town, solids, -side * town.lot(9, 15), 92);
        for (int i = 0; i < 14; i++) {
            int hand = i % 2 == 0 ? -1 : 1;
            double z = 19 + (i / 2) * 11 + town.lot(-2, 2);
            house(town, solids, hand * (4.6 + town.lot(0, 2.2) + Math.floorDiv(i, 2) * 0.5), hand, z);
        }
        var near = grove.planted(new Grove.Area(17, 58, 22, 6), (x, z) -> Math.abs(x) > 5 + z * 0.1 ? 0.75 : 0, 4);
        grove.into(solids, near, swells);
        layers.add(town.layer(60, List.of(), solids));
        layers.addAll(fence(view, town, 3.3, 14.5));
        layers.addAll(Plants.grass(view, land, (x, z) -> Math.abs(x - lane(noise, z)) > 1.75 ? 1 : 0));
        return layers;
    }

    static void laned(Land land, Terrain.Spot at, Ink ink, double off, double half) {
        land.grass(at, ink);
        double edge = Math.abs(off) + 0.35 * land.noise().fractal(at.x * 0.9, at.z * 0.6, 3);
        double on = 1 - Relief.step(half - 0.15, half + 0.25, edge);
        if (on > 0 && land.snow() < 0.9) {
            double stones = land.noise().fractal(at.x * 5, at.z * 4, 3) * Math.clamp(0.2 / at.footprint - 0.4, 0, 1)
                    + 0.6 * land.noise().at(at.x * 31, at.z * 25) * Math.clamp(0.04 / at.footprint - 0.4, 0, 1);
            ink.mix(Rgb.of(0xB79A74).times(1 + 0.3 * stones), on * 0.92 * (1 - land.snow()));
        }
    }

    private static void house(Town town, Solids solids, double x, int hand, double z) {
        double wide = town.lot(5, 8);
        double deep = town.lot(5, 7);
        double high = town.lot(2.8, 5);
        double west = hand < 0 ? x - wide : x;
        var box = new Solids.Box(west, 0, z, wide, high, deep);
        double roof = town.lot(2, 3);
        if (town.dice().nextBoolean()) {
            solids.house(box, roof, town.cottage(), town.roof());
        } else {
            solids.gabled(box, roof, town.cottage(), town.roof());
        }
        double chimney = west + wide * town.lot(0.2, 0.75);
        solids.box(
                new Solids.Box(chimney, high + roof * 0.35, z + deep * 0.45, 0.6, roof * 0.95, 0.6),
                town.skins().brick(Rgb.of(0x9A5844), Rgb.of(0xB0A090)));
    }

    private static void church(Town town, Solids solids, double x, double z) {
        var wall = town.skins().plaster(Rgb.of(0xEFE6D4));
        solids.gabled(new Solids.Box(x + 3, 0, z, 9, 8, 18), 5, wall, town.roof());
        solids.box(
                new Solids.Box(x - 2, 0, z - 1, 5, 18, 5),
                (touch, ink) -> {
                    wall.at(touch, ink);
                    double dial = Math.hypot(touch.u - 2.5, touch.v - 14.6);
                    ink.mix(Rgb.of(0x2E3A4A), Math.clamp((1.1 - dial) * 8, 0, 1));
                    ink.mix(Rgb.of(0xE8C860), Math.clamp((0.12 - Math.abs(dial - 0.85)) * 20, 0, 1));
                    double arch = touch.withinU(2.0, 3.0) * touch.withinV(9.5, 12)
                            + touch.withinU(1.9, 3.1) * touch.withinV(0, 3);
                    ink.mix(Rgb.of(0x3A2E28), Math.min(1, arch) * 0.85);
                },
                wall,
                wall);
        solids.add(
                z - 1.5,
                List.of(Solids.cone(
                        new Vec(x + 0.5, 18, z - 1),
                        3.1,
                        11,
                        town.skins().roof(Rgb.of(0x5A6A70), town.climate().snow()))));
    }

    /** Rails on posts along both sides. */
    static List<Layer> fence(View view, Town town, double x, double to) {
        var solids = new Solids(view.camera());
        var wood = town.skins().boards(Rgbs.GREY_WOOD, 0.09, 2);
        for (int side = -1; side <= 1; side += 2) {
            double at = side * (x + 1.2);
            for (double z = 5; z < to; z += 1.9) {
                solids.box(new Solids.Box(at - 0.05, 0, z, 0.1, 0.95, 0.1), wood);
            }
            for (double up : new double[] {0.35, 0.72}) {
                solids.add(
                        (5 + to) / 2,
                        List.of(new Facet(
                                new Vec(at - side * 0.06, up, 5),
                                new Vec(0, 0, 1),
                                new Vec(0, 1, 0),
                                to - 5,
                                0.10,
                                wood)));
            }
        }
        return List.of(town.layer(to, List.of(), solids));
    }

    /** A red barn, a silo, a house, hay and fields. */
    static List<Layer> farm(View view, Land land) {
        var town = new Town(view);
        var noise = land.noise();
        double side = Math.signum(view.light().side());
        var swells = Open.swells(view, noise, 95);
        var layers = new ArrayList<Layer>();
        layers.add(Peaks.range(view, land, new Peaks.Range(4500, 10500, 0.11, 3600)));
        layers.add(new Terrain(0.4, 2400, swells, (at, ink) -> {
            laned(land, at, ink, at.x - lane(noise, at.z), 1.5);
            rows(land, at, ink, side);
        }));
        var grove = new Grove(view, Plants.broad(view, land));
        layers.add(grove.layer(
                90, grove.planted(new Grove.Area(95, 1500, 700, 10), (x, z) -> Open.groups(noise, x, z), 1), swells));
        var solids = new Solids(view.camera());
        barn(town, solids, -side * 8.5 - 5.5, 30);
        silo(town, solids, -side * 16.5, 36);
        house(town, solids, side * 9, side < 0 ? -1 : 1, 44);
        for (int i = 0; i < 8; i++) {
            bale(town, solids, side * town.lot(4.5, 17), town.lot(17, 40));
        }
        var near = grove.planted(new Grove.Area(50, 90, 12, 8), (x, z) -> Math.abs(x) > 9 ? 0.8 : 0, 4);
        grove.into(solids, near, swells);
        layers.add(town.layer(50, List.of(), solids));
        layers.addAll(fence(view, town, 2.8, 14.5));
        layers.addAll(Plants.grass(view, land, (x, z) -> Math.abs(x - lane(noise, z)) > 1.6 ? 1 : 0));
        return layers;
    }

    private static void rows(Land land, Terrain.Spot at, Ink ink, double side) {
        if (at.x * side < 5.5 || at.z < 15 || at.z > 160 || land.snow() > 0.5) {
            return;
        }
        double part = at.x / 1.1 - Math.floor(at.x / 1.1);
        double seen = Math.clamp(0.5 / at.footprint - 0.4, 0, 1);
        double row = 0.5 + (part > 0.5 ? 0.5 : -0.5) * seen;
        ink.mix(land.tints().soil(), 0.8 * row).mix(land.tints().grass(), 0.75 * (1 - row));
    }

    private static void barn(Town town, Solids solids, double x, double z) {
        var boards = town.skins().uprightBoards(BARN, 0.3, 20);
        Skin front = (touch, ink) -> {
            boards.at(touch, ink);
            double across = Math.abs(touch.u - 5.5);
            double door = Touch.within(across, -1, 1.9, touch.stepU) * touch.withinV(0, 3.4);
            double inner = Touch.within(across, -1, 1.7, touch.stepU) * touch.withinV(0.2, 3.2);
            double diagonal = Math.abs(Math.abs((touch.u - 5.5) / 1.8) - Math.abs((touch.v - 1.7) / 1.6));
            double cross = inner * Math.clamp((0.09 - diagonal) * 20, 0, 1);
            double middle = inner * Touch.within(across, -1, 0.09, touch.stepU);
            double hatch = Touch.within(across, -1, 0.9, touch.stepU) * touch.withinV(5, 6.8);
            double hatchInner = Touch.within(across, -1, 0.72, touch.stepU) * touch.withinV(5.18, 6.62);
            double corner = 1 - touch.withinU(0.22, 10.78);
            ink.mix(
                    Rgbs.PAINT,
                    Math.max(Math.max(door - inner, Math.max(cross, middle)), Math.max(hatch - hatchInner, corner)));
            ink.mix(new Rgb(0.03, 0.02, 0.02), hatchInner * 0.85);
        };
        solids.gabled(
                new Solids.Box(x, 0, z, 11, 5.2, 15),
                4.2,
                front,
                town.skins().roof(Rgb.of(0x6A6A6E), town.climate().snow()));
    }

    private static void silo(Town town, Solids solids, double x, double z) {
        var noise = town.skins().noise();
        solids.add(
                z,
                List.of(
                        Solids.round(new Vec(x, 0, z), 2.3, 11, (touch, ink) -> {
                            double ring = Math.abs((touch.v % 1.1) - 0.55);
                            ink.set(0.55, 0.56, 0.57).times(0.92 + 0.2 * noise.fractal(touch.u, touch.v * 0.4, 3));
                            ink.times(1 - 0.3 * Math.clamp((0.07 - ring) * 20, 0, 1));
                        }),
                        Solids.cone(new Vec(x, 11, z), 2.45, 2.1, town.skins().plain(Rgb.of(0x8E969C)))));
    }

    private static void bale(Town town, Solids solids, double x, double z) {
        var noise = town.skins().noise();
        double radius = 0.75;
        solids.add(z, List.of(Facet.front(x - radius, 0, z, radius * 2, radius * 2, (touch, ink) -> {
            double far = Math.hypot(touch.u - radius, touch.v - radius);
            double swirl = Math.sin(far * 46 + 3 * noise.at(touch.u * 3, touch.v * 3)) * Skins.seen(0.1, touch.stepU);
            double straw = noise.fractal(touch.u * 14, touch.v * 14, 3);
            ink.set(STRAW).times(0.82 + 0.12 * swirl + 0.25 * straw);
            ink.mix(Tints.SNOW, town.climate().snow() * Math.clamp((touch.v - radius * 1.45) * 6, 0, 1));
            ink.alpha = Math.clamp((radius - far) / Math.max(1e-4, touch.stepU) + 0.5, 0, 1);
        })));
    }
}
