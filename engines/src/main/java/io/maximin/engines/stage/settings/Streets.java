package io.maximin.engines.stage.settings;

import io.maximin.engines.scene.Setting;
import io.maximin.engines.stage.Backdrop;
import io.maximin.engines.stage.Ground;
import io.maximin.engines.stage.Ground.Surface;
import io.maximin.engines.stage.Layer;
import io.maximin.engines.stage.Rgb;
import io.maximin.engines.stage.View;
import java.util.ArrayList;
import java.util.List;

/** City and street. */
record Streets(Setting setting) implements Backdrop {
    private static final Rgb ASPHALT = Rgb.of(0x55575C);
    private static final Rgb PAVING = Rgb.of(0xA79F94);
    private static final Rgb RIVER = Rgb.of(0x1F4450);

    @Override
    public double horizon() {
        return setting == Setting.STREET ? 0.52 : 0.6;
    }

    @Override
    public Ground ground(View view) {
        return new Ground(2.4, setting == Setting.STREET ? 16 : 9.5, Surface.LAND, List.of());
    }

    @Override
    public List<Layer> layers(View view) {
        var layers = new ArrayList<>(Sky.layers(view));
        layers.addAll(
                switch (setting) {
                    case CITY -> city(view);
                    case ROOFTOP -> Rooftop.layers(view, skyline(view, new Town(view)));
                    default -> street(view);
                });
        return layers;
    }

    /** Towers across a river, or across a park. */
    private static List<Layer> city(View view) {
        var town = new Town(view);
        var layers = new ArrayList<Layer>();
        boolean river = (view.seed() & 3) != 0;
        layers.add(town.layer(1800, List.of(), skyline(view, town)));
        var land = new Land(view);
        Terrain.Relief bed = (x, z) -> z < 12 || z > 190 ? 0.1 : -4;
        if (river) {
            layers.add(new Water(185, 190, bed, new Water.Look(0.045, 2.6, 0, RIVER, RIVER)));
        } else {
            layers.add(new Terrain(11, 190, (x, z) -> 0, land::grass));
            var grove = new Grove(view, Plants.broad(view, land));
            var far = grove.planted(new Grove.Area(40, 180, 90, 9), (x, z) -> 0.8, 3);
            layers.add(grove.layer(39, far, (x, z) -> 0));
        }
        layers.add(promenade(view, town));
        return layers;
    }

    private static Solids skyline(View view, Town town) {
        var solids = new Solids(view.camera());
        double unit = view.camera().height() / view.camera().focal();
        double peak = town.lot(-0.3, 0.3);
        for (int i = 0; i < 64; i++) {
            double z = 1500 * Math.pow(200.0 / 1500, i / 63.0);
            double half = view.camera().width() / 2.0 / view.camera().focal() * z * 1.05;
            double u = town.lot(-1, 1);
            double centre = Math.exp(-(u - peak) * (u - peak) * 4);
            double share = 0.04
                    + 0.10 * town.dice().nextDouble()
                    + centre * 0.30 * Math.pow(town.dice().nextDouble(), 1.4);
            double wide = half * town.lot(0.05, 0.12);
            double high = unit * z * share;
            var box = new Solids.Box(u * half, 0, z, wide, high, Math.min(60, wide));
            var skin = town.tower();
            solids.box(box, skin, skin, town.skins().plain(Rgb.of(0x8A8F94)));
            if (town.dice().nextDouble() < 0.4) {
                double inset = wide * town.lot(0.2, 0.35);
                solids.box(
                        new Solids.Box(box.x() + inset, high, z + 1, wide - 2 * inset, high * town.lot(0.06, 0.2), 20),
                        skin,
                        skin,
                        skin);
                solids.add(Facet.front(
                        box.x() + wide / 2 - 0.4,
                        high,
                        z + 2,
                        Math.max(0.8, z * 0.0016),
                        high * 0.34,
                        town.skins().plain(Rgb.of(0x6A7076))));
            }
        }
        return solids;
    }

    private static Layer promenade(View view, Town town) {
        var solids = new Solids(view.camera());
        var iron = town.skins().plain(Rgb.of(0x34393C));
        var stone = town.skins().stone(Rgb.of(0xB4AA9C));
        solids.add(
                11.2,
                List.of(Facet.front(-30, 0.92, 11.2, 60, 0.07, iron), Facet.front(-30, 0.12, 11.2, 60, 0.04, iron)));
        for (int i = -100; i <= 100; i++) {
            solids.add(11.2, List.of(Facet.front(i * 0.16, 0.12, 11.2, 0.02, 0.8, iron)));
        }
        for (int i = -4; i <= 4; i++) {
            solids.box(new Solids.Box(i * 4 - 0.2, 0, 11.1, 0.4, 1.1, 0.4), stone);
        }
        var layers = new ArrayList<Layer>();
        for (int i = -1; i <= 1; i += 2) {
            Lamps.post(solids, town, new Vec(i * town.lot(3.6, 4.6), 0, 10.7), 3.4);
        }
        var ground = Town.floor(
                -40, 0.4, 80, 11.2, town.wet(town.snowed(town.skins().tiles(PAVING, PAVING.times(0.9), 0.8))));
        layers.add(town.layer(10.5, List.of(ground), solids));
        return layers.getFirst();
    }

    private static List<Layer> street(View view) {
        var town = new Town(view);
        var solids = new Solids(view.camera());
        double half = town.lot(3.0, 3.8);
        double walk = half + town.lot(2.2, 3);
        var layers = new ArrayList<Layer>();
        row(town, solids, walk, -1);
        row(town, solids, walk, 1);
        solids.box(new Solids.Box(-30, 0, 190, 60, 26, 10), town.oldHouse(false), town.oldHouse(false), town.roof());
        for (double z = 7; z < 90; z += 15) {
            for (int side = -1; side <= 1; side += 2) {
                var foot = new Vec(side * (half + 0.5), 0, z);
                Lamps.post(solids, town, foot, 4.2);
                if (town.climate().lamps() > 0.25) {
                    layers.add(Lamps.halo(
                            view, foot.plus(0, 4.4, 0), town.climate().lamps()));
                }
            }
        }
        var land = new Land(view);
        var grove = new Grove(view, Plants.broad(view, land));
        var stems = new ArrayList<Grove.Stem>();
        for (double z = 19; z < 110; z += 14) {
            for (int side = -1; side <= 1; side += 2) {
                stems.add(new Grove.Stem(
                        side * (half + 0.9),
                        z + town.lot(-1, 1),
                        town.lot(4, 5.2),
                        0,
                        town.dice().nextInt(8)));
            }
        }
        grove.into(solids, stems, (x, z) -> 0);
        layers.add(town.layer(200, List.of(road(town, half)), solids));
        return layers;
    }

    private static Facet road(Town town, double half) {
        var paving = town.skins().tiles(PAVING, PAVING.times(0.93), 0.6);
        var noise = town.skins().noise();
        Skin skin = (touch, ink) -> {
            double x = touch.x;
            double kerb = Math.abs(x) - half;
            if (kerb > 0.18) {
                paving.at(touch, ink);
                return;
            }
            if (kerb > 0) {
                ink.set(0.42, 0.41, 0.39);
                return;
            }
            double patch = noise.fractal(x * 0.5, touch.z * 0.25, 4);
            double grit = noise.at(x * 30, touch.z * 30) * Skins.seen(0.03, touch.stepV);
            ink.set(ASPHALT).times(1 + 0.22 * patch + 0.12 * grit);
            double dash = Math.floorMod((int) Math.floor(touch.z / 2.5), 2) == 0 ? 1 : 0;
            double line =
                    Touch.within(x, -0.06, 0.06, touch.stepU) * dash + Touch.within(-kerb, 0.25, 0.35, touch.stepU);
            ink.mix(Rgb.of(0xE4E0D4), Math.min(1, line) * (0.75 + 0.3 * patch));
        };
        return Town.floor(-30, 0.3, 60, 260, town.wet(town.snowed(skin)));
    }

    /** Houses along one side, each with its own height, wall and shop. */
    private static void row(Town town, Solids solids, double x, int side) {
        double z = -1.5;
        while (z < 185) {
            double deep = town.lot(6.5, 11);
            double high = town.lot(8, 17);
            var skin = town.oldHouse(true);
            double west = side < 0 ? -x - 10 : x;
            var box = new Solids.Box(west, 0, z, 10, high, deep - 0.02);
            solids.box(box, skin, skin, town.roof());
            if (town.dice().nextDouble() < 0.55 && z > 1) {
                double out = 1.1;
                var place = new Solids.Box(side * (x - out), 2.55, z + 0.6, out, 0.6, deep - 1.2);
                solids.add(z + deep * 0.4, Awning.beside(place, side, town.cloth()));
            }
            if (town.dice().nextDouble() < 0.6) {
                sign(town, solids, side * x, side, z + deep * 0.5);
            }
            z += deep;
        }
    }

    private static void sign(Town town, Solids solids, double x, int side, double z) {
        var tone = town.signTone();
        double on = town.climate().lamps();
        Skin skin = (touch, ink) -> {
            double frame = 1 - touch.withinU(0.06, 0.74) * touch.withinV(0.06, 1.34);
            double mark =
                    Touch.within(Math.abs(touch.u - 0.4) + Math.abs((touch.v % 0.45) - 0.22), 0, 0.17, touch.stepU);
            ink.set(tone).mix(Rgb.of(0xF6F0E0), Math.max(mark, frame * 0.7));
            touch.glow(mark > 0.5 ? Rgb.of(0xFFF0D0) : tone, on * 0.9);
        };
        solids.add(Facet.front(side < 0 ? x : x - 0.8, 4.3, z, 0.8, 1.4, skin));
    }
}
