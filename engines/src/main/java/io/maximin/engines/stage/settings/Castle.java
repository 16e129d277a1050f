package io.maximin.engines.stage.settings;

import io.maximin.engines.stage.Layer;
import io.maximin.engines.stage.Rgb;
import io.maximin.engines.stage.View;
import java.util.ArrayList;
import java.util.List;

/** A castle on its hill: walls with battlements, round towers with pointed roofs, flags that wave. */
final class Castle {
    private static final double FAR = 150;

    private Castle() {}

    static List<Layer> layers(View view, Land land) {
        var town = new Town(view);
        var noise = land.noise();
        double unit = Open.unit(view);
        double side = -Math.signum(view.light().side());
        double middle = side * town.lot(4, 22);
        double top = 14 * unit / 0.79;
        Terrain.Relief relief = (x, z) -> {
            double far = Math.hypot((x - middle) / 1.5, (z - FAR) * 0.9);
            double hill = top * (1 - Relief.step(22, 92, far));
            double rough = noise.fractal(x / 40, z / 40, 4) * 2.2 * Relief.step(20, 40, far);
            return Relief.step(34, 70, z) * (hill + rough + Math.max(0, z - 260) * 0.02 * unit);
        };
        var layers = new ArrayList<Layer>();
        layers.add(Peaks.range(view, land, new Peaks.Range(3800, 10500, 0.24, 2800)));
        layers.add(new Terrain(
                0.4,
                2400,
                relief,
                (at, ink) -> Country.laned(land, at, ink, at.x - path(middle, at.z), 1.2 + at.z * 0.012)));
        var solids = new Solids(view.camera());
        build(town, solids, middle, top);
        var grove = new Grove(view, Plants.conifers(view, land));
        Grove.Wish wish = (x, z) -> Math.hypot((x - middle) / 1.5, z - FAR) < 36 || Math.abs(x - path(middle, z)) < 6
                ? 0
                : Math.clamp(noise.fractal(x / 50 + 5, z / 60, 3) * 2 + 0.25, 0, 1);
        var trees = grove.planted(new Grove.Area(55, 600, 420, 9), wish, 1);
        layers.add(grove.layer(
                FAR + 30, trees.stream().filter(stem -> stem.z() > FAR + 20).toList(), relief));
        layers.add(town.layer(FAR, List.of(), solids));
        layers.add(grove.layer(
                48, trees.stream().filter(stem -> stem.z() <= FAR + 20).toList(), relief));
        layers.addAll(Plants.grass(view, land, (x, z) -> Math.abs(x - path(middle, z)) > 1.7 ? 1 : 0));
        return layers;
    }

    private static double path(double middle, double z) {
        double share = Math.clamp(z / FAR, 0, 1);
        return middle * share * share + 7 * Math.sin(z / 21) * Math.min(1, z / 40) * (1 - share * share);
    }

    private static void build(Town town, Solids solids, double x, double y) {
        var tones = new int[] {0xB9AE9C, 0xA8A4A0, 0xC4B49A, 0x9C9890};
        var tone = Rgb.of(tones[town.dice().nextInt(tones.length)]);
        var stone = town.skins().masonry(tone, tone.times(0.55), 1.1, 0.55);
        var roofs = new int[] {0x3F5A78, 0x8A3F34, 0x4A6A58, 0x5A4A6E};
        var slate = town.skins()
                .roof(
                        Rgb.of(roofs[town.dice().nextInt(roofs.length)]),
                        town.climate().snow());
        double lamps = town.climate().lamps();
        var wall = windows(stone, 6.5, 9, lamps, town);
        keep(solids, wall, slate, x, y, town);
        solids.add(FAR + 2, List.of(Facet.front(x - 17, y - 4, FAR + 2, 34, 11.5, battlements(stone, 11.5))));
        double[] places = {-17, -8.5, 8.5, 17};
        for (int i = 0; i < places.length; i++) {
            boolean outer = i == 0 || i == 3;
            double radius = outer ? 3 : 2.4;
            double high = outer ? town.lot(13, 16) : town.lot(11, 13);
            tower(
                    solids,
                    windows(stone, 99, 4, lamps, town),
                    slate,
                    new Vec(x + places[i], y - 4, FAR + (outer ? 1 : 0)),
                    radius,
                    high + 4);
        }
        gate(solids, stone, x, y);
    }

    private static void keep(Solids solids, Skin wall, Skin slate, double x, double y, Town town) {
        solids.box(new Solids.Box(x - 7, y, FAR + 12, 14, 17, 10), battlements(wall, 17), wall, wall);
        tower(solids, wall, slate, new Vec(x - 6.5, y, FAR + 11), 2.6, 23);
        tower(solids, wall, slate, new Vec(x + 5, y, FAR + 11), 3.4, town.lot(25, 31));
        tower(solids, wall, slate, new Vec(x + 11, y, FAR + 14), 2.2, 16);
        tower(solids, wall, slate, new Vec(x - 12, y, FAR + 15), 2, 14);
    }

    private static void tower(Solids solids, Skin wall, Skin slate, Vec foot, double radius, double high) {
        var flag = Rgb.of(0xC8342E);
        solids.add(
                foot.z(),
                List.of(
                        Solids.round(foot, radius, high, wall),
                        Solids.round(foot.plus(0, high - 0.6, -0.05), radius * 1.14, 1.6, battlements(wall, 1.6)),
                        Solids.cone(foot.plus(0, high + 0.7, 0.05), radius * 1.1, radius * 2.7, slate),
                        Facet.front(
                                foot.x() - 0.06,
                                foot.y() + high + radius * 2.6,
                                foot.z(),
                                0.12,
                                2.4,
                                (touch, ink) -> ink.set(0.1, 0.09, 0.08)),
                        Facet.front(
                                foot.x() + 0.05,
                                foot.y() + high + radius * 2.6 + 1.2,
                                foot.z(),
                                1.9,
                                1.1,
                                (touch, ink) -> {
                                    double half = 0.55 * (1 - touch.u / 1.9);
                                    double wave = 0.12 * Math.sin(touch.u * 4 + foot.x()) * touch.u;
                                    ink.set(flag).times(0.85 + 0.25 * Math.cos(touch.u * 4 + foot.x()));
                                    ink.alpha = Touch.within(touch.v + wave, 0.55 - half, 0.55 + half, touch.stepV);
                                })));
    }

    private static void gate(Solids solids, Skin stone, double x, double y) {
        solids.add(
                FAR - 1,
                List.of(Facet.front(
                        x - 4,
                        y - 4,
                        FAR - 1,
                        8,
                        14,
                        battlements(
                                (touch, ink) -> {
                                    stone.at(touch, ink);
                                    double round = touch.v < 8
                                            ? Math.abs(touch.u - 4) - 2
                                            : Math.hypot(touch.u - 4, touch.v - 8) - 2;
                                    double hole = Math.clamp(-round / Math.max(1e-3, touch.stepU) + 0.5, 0, 1)
                                            * touch.withinV(4, 10.1);
                                    double bars = Math.max(
                                            Touch.within(touch.u % 0.6, 0, 0.16, touch.stepU),
                                            Touch.within(touch.v % 0.7, 0, 0.16, touch.stepV));
                                    ink.mix(new Rgb(0.02, 0.018, 0.016), hole).mix(Rgb.of(0x5A4630), hole * bars * 0.8);
                                },
                                14))));
    }

    /** Cuts teeth into the upper edge. */
    private static Skin battlements(Skin wall, double high) {
        return (touch, ink) -> {
            wall.at(touch, ink);
            double tooth = Math.abs((touch.u / 1.5) - Math.floor(touch.u / 1.5) - 0.5) * 1.5;
            double above = Touch.within(touch.v, high - 0.8, high + 1, touch.stepV);
            ink.alpha *= 1 - above * (1 - Touch.within(tooth, -1, 0.42, touch.stepU));
            ink.times(1 - 0.25 * Touch.within(touch.v, high - 1.25, high - 0.95, touch.stepV));
        };
    }

    private static Skin windows(Skin stone, double across, double up, double lamps, Town town) {
        var noise = town.skins().noise();
        return (touch, ink) -> {
            stone.at(touch, ink);
            double bay = across > 50 ? touch.u - 2.4 : touch.u % across - across / 2;
            double v = touch.v % up - up * 0.55;
            double slit = Touch.within(Math.abs(bay), -1, 0.28, touch.stepU) * Touch.within(v, -0.7, 0.7, touch.stepV);
            ink.mix(new Rgb(0.02, 0.02, 0.025), slit * 0.9);
            boolean on = noise.cell((int) (touch.u / across), (int) (touch.v / up)) < 0.7;
            touch.glow(Lamps.WARM, on ? slit * lamps * 1.2 : 0);
        };
    }
}
