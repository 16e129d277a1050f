package io.maximin.engines.stage.settings;

import io.maximin.engines.scene.Setting;
import io.maximin.engines.stage.Backdrop;
import io.maximin.engines.stage.Ground;
import io.maximin.engines.stage.Ground.Perch;
import io.maximin.engines.stage.Ground.Strip;
import io.maximin.engines.stage.Ground.Surface;
import io.maximin.engines.stage.Layer;
import io.maximin.engines.stage.Rgb;
import io.maximin.engines.stage.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rock that stands in the sea: a cliff that houses are built on, and a fjord between mountains. */
record Coasts(Setting setting) implements Backdrop {
    private static final Rgb SEA = Rgb.of(0x12586E);
    private static final Rgb FJORD = Rgb.of(0x123F4E);
    private static final Rgb PEBBLES = Rgb.of(0x6A6248);
    private static final double SHORE = 8.5;
    /** Distance and height of the cliff, in heights of the eye, so that it takes the same part of any picture. */
    private static final double AWAY = 9;

    private static final double HIGH = 1.5;

    @Override
    public double horizon() {
        return setting == Setting.COAST ? 0.57 : 0.52;
    }

    @Override
    public Ground ground(View view) {
        if (setting == Setting.FJORD) {
            return new Ground(4, 90, Surface.WATER, List.of());
        }
        double eye = Math.max(view.camera().eye(), 1.6);
        double half = view.camera().width() / 2.0 / view.camera().focal() * AWAY * eye;
        var cliff = new Perch(side(view) * 0.62 * half, AWAY * eye * 1.12, 0.3 * half, HIGH * eye);
        return new Ground(2.2, 90, Surface.WATER, List.of(cliff), Optional.of(new Strip(SHORE, AWAY * eye * 0.85)));
    }

    private static double side(View view) {
        return (view.seed() & 1) == 0 ? 1 : -1;
    }

    @Override
    public List<Layer> layers(View view) {
        var layers = new ArrayList<>(Sky.layers(view));
        var land = new Land(view);
        layers.addAll(setting == Setting.COAST ? coast(view, land) : fjord(view, land));
        return layers;
    }

    private static List<Layer> coast(View view, Land land) {
        var noise = land.noise();
        double eye = Math.max(view.camera().eye(), 1.6);
        double side = side(view);
        double half = view.camera().width() / 2.0 / view.camera().focal();
        double near = AWAY * eye;
        Terrain.Relief cliff = (x, z) -> {
            double u = x * side / (half * near);
            double edge = 0.16 + 0.10 * noise.fractal(z / eye * 1.3, 4.5, 4);
            double front = near * (0.96 + 0.07 * noise.fractal(x / eye * 1.4, 8.5, 4) + 0.25 * Math.max(0, 0.4 - u));
            double within = Relief.step(edge, edge + 0.10, u) * Relief.step(front, front * 1.05, z);
            double top = HIGH * eye * (1 + 0.03 * noise.fractal(x / eye, z / eye, 3));
            return within * (top + eye * 0.45) - eye * 0.45;
        };
        Terrain.Relief bank = (x, z) -> {
            double away = 5.2 + noise.fractal(x / 9, 1.5, 3) * 2.2 - z;
            return away > 0 ? Math.min(0.12, away * 0.05) : Math.max(-3, away * 0.11);
        };
        Terrain.Relief bed = (x, z) -> z < SHORE ? bank.height(x, z) : Math.max(cliff.height(x, z), -30);
        var layers = new ArrayList<Layer>();
        var high = new Terrain(near * 0.9, near * 2.2, cliff, (at, ink) -> rock(land, at, ink, eye));
        var shore = new Terrain(0.4, SHORE, bank, land::grass);
        layers.add(new Painted(97, high::paint));
        layers.add(new Painted(96, shore::paint));
        layers.add(new Water(95, 1e6, bed, new Water.Look(0.2, 5, 0.8, SEA, PEBBLES)));
        layers.addAll(Plants.grass(view, land, (x, z) -> bank.height(x, z) > 0.02 ? 1 : 0));
        return layers;
    }

    /** Layered rock where it is steep, grass where it is level. */
    private static void rock(Land land, Terrain.Spot at, Ink ink, double size) {
        var noise = land.noise();
        double band = noise.at(at.y / size * 9 + noise.fractal(at.x / size * 2, at.z / size * 2, 3), 3);
        double rough = noise.fractal(at.x / size * 6, at.y / size * 9, 4);
        double level = Math.clamp((at.y / size - HIGH * 0.93) * 14 + rough, 0, 1);
        if (level > 0.5) {
            land.grass(at, ink);
            return;
        }
        ink.set(land.tints().rock()).times(0.8 + 0.3 * band + 0.4 * rough);
        ink.times(0.55 + 0.45 * Relief.step(-0.05, 0.35, at.y / size));
    }

    private static List<Layer> fjord(View view, Land land) {
        var noise = land.noise();
        var layers = new ArrayList<Layer>();
        layers.add(Peaks.range(view, land, new Peaks.Range(6000, 13_000, 0.30, 3600)));
        layers.add(walls(view, land, 1500, 0.34));
        layers.add(walls(view, land, 420, 0.24));
        Terrain.Relief bed = (x, z) -> -30;
        double unit = Open.unit(view);
        var grove = new Grove(view, Plants.conifers(view, land));
        double half = view.camera().width() / 2.0 / view.camera().focal();
        Grove.Wish wish = (x, z) -> Math.abs(x) / (half * z) > 0.5 + 0.2 * noise.fractal(x / 60, z / 60, 3) ? 1 : 0;
        Terrain.Relief foot = (x, z) -> unit * z * 0.035 * Math.max(0, Math.abs(x) / (half * z) - 0.4);
        layers.add(grove.layer(415, grove.planted(new Grove.Area(430, 900, 700, 13), wish, 1), foot));
        layers.add(new Water(410, 6000, bed, new Water.Look(0.05, 2.6, 0, FJORD, PEBBLES)));
        return layers;
    }

    /** Mountains to both sides that leave the middle open. */
    private static Layer walls(View view, Land land, double near, double share) {
        var noise = land.noise();
        double unit = Open.unit(view);
        double half = view.camera().width() / 2.0 / view.camera().focal();
        Terrain.Relief relief = (x, z) -> {
            double u = Math.abs(x) / (half * z) + 0.22 * noise.fractal(x / near * 2 + 5, z / near * 2, 3);
            double body = Relief.step(0.22, 1.05, u);
            double ridges = 0.55 + 0.7 * noise.ridged(x / near * 1.1, z / near * 1.1, 6);
            return Relief.step(near, near * 1.15, z) * unit * z * share * (body * ridges - 0.04);
        };
        return new Terrain(near, near * 3, relief, (at, ink) -> land.alpine(at, ink, at.z * unit * share * 1.1, 0.8));
    }
}
