package io.maximin.engines.stage.settings;

import io.maximin.engines.scene.Actor;
import io.maximin.engines.scene.Scene;
import io.maximin.engines.scene.Setting;
import io.maximin.engines.stage.Backdrop;
import io.maximin.engines.stage.Ground;
import io.maximin.engines.stage.Ground.Surface;
import io.maximin.engines.stage.Layer;
import io.maximin.engines.stage.Oklab;
import io.maximin.engines.stage.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Meadows, hills, mountains, snow, sand: land under a wide sky. */
record Open(Setting setting) implements Backdrop {
    @Override
    public double horizon() {
        return switch (setting) {
            case MOUNTAINS -> 0.56;
            case HILLS -> 0.46;
            case FIELD -> 0.42;
            case ROAD, RAILWAY -> 0.47;
            case VOLCANO -> 0.58;
            default -> 0.50;
        };
    }

    @Override
    public Ground ground(View view) {
        return setting == Setting.RAILWAY
                ? new Ground(2.2, 34, Surface.LAND, List.of(), Optional.empty(), Optional.of(Tracks.STRIP))
                : new Ground(2.2, 34, Surface.LAND, List.of());
    }

    @Override
    public List<Layer> layers(View view) {
        var layers = new ArrayList<>(Sky.layers(view));
        var land = new Land(view);
        layers.addAll(
                switch (setting) {
                    case HILLS -> hills(view, land);
                    case MOUNTAINS -> Peaks.alps(view, land);
                    case FIELD -> Fields.layers(view, land);
                    case ROAD -> road(view, land);
                    case RAILWAY -> Tracks.layers(view, land);
                    case VOLCANO -> Volcano.layers(view, land);
                    case DESERT -> desert(view, land);
                    case SNOWFIELD -> snow(view, land);
                    default -> meadow(view, land);
                });
        return layers;
    }

    @Override
    public boolean paints(Scene scene, Actor actor) {
        return setting == Setting.VOLCANO && actor.art().name().endsWith("volcano");
    }

    /** Metres that span the picture's height at a distance of one metre. */
    static double unit(View view) {
        return view.camera().height() / view.camera().focal();
    }

    /** A wide plain that swells towards its far end. */
    static Terrain.Relief swells(View view, Noise noise, double flat) {
        double unit = unit(view);
        return (x, z) -> {
            double rise = Relief.step(flat, flat * 5, z);
            return rise == 0
                    ? 0
                    : rise
                            * unit
                            * (noise.fractal(x / 240, z / 170, 4) * 17
                                    + z * 0.028
                                    + noise.fractal(x / 700 + 3, z / 500, 2) * z * 0.05);
        };
    }

    private static List<Layer> meadow(View view, Land land) {
        var noise = land.noise();
        var swells = swells(view, noise, 38);
        var layers = new ArrayList<Layer>();
        layers.add(Peaks.range(view, land, new Peaks.Range(3200, 9500, 0.17, 2300)));
        layers.add(new Terrain(0.4, 2400, swells, land::grass));
        var grove = new Grove(view, Plants.broad(view, land));
        var far = grove.planted(new Grove.Area(60, 1500, 900, 11), (x, z) -> groups(noise, x, z), 1);
        layers.add(grove.layer(60, far, swells));
        layers.addAll(Plants.grass(view, land, (x, z) -> 1));
        return layers;
    }

    static double groups(Noise noise, double x, double z) {
        return Math.clamp(noise.fractal(x / 130 + 50, z / 110, 3) * 2.4 - 0.35, 0.01, 0.9);
    }

    private static Terrain.Relief rolling(View view, Noise noise) {
        double unit = unit(view);
        return (x, z) -> {
            double rise = Relief.step(34, 150, z);
            if (rise == 0) {
                return 0;
            }
            double bumps = noise.fractal(x / 330, z / 210, 2) * 0.10 + noise.at(x / 1300 + 9, z / 900) * 0.08;
            return rise * unit * (z * (0.03 + bumps) + noise.fractal(x / 60, z / 60, 2) * 1.6);
        };
    }

    private static List<Layer> hills(View view, Land land) {
        var noise = land.noise();
        var rolling = rolling(view, noise);
        var layers = new ArrayList<Layer>();
        layers.add(Peaks.range(view, land, new Peaks.Range(5200, 11000, 0.11, 3600)));
        layers.add(new Terrain(0.4, 4200, rolling, land::grass));
        var grove = new Grove(view, Plants.broad(view, land));
        var far = grove.planted(new Grove.Area(70, 2600, 1000, 10), (x, z) -> groups(noise, x, z), 1);
        layers.add(grove.layer(60, far, rolling));
        layers.addAll(Plants.grass(view, land, (x, z) -> 1));
        return layers;
    }

    /** A road that winds into the hills. */
    private static List<Layer> road(View view, Land land) {
        var noise = land.noise();
        double side = Math.signum(view.light().side());
        var swells = rolling(view, noise);
        Terrain.Relief relief = (x, z) -> {
            double off = Math.abs(x - bend(noise, side, z));
            double own = swells.height(x, z);
            double path = swells.height(bend(noise, side, z), z);
            return path + (own - path) * Relief.step(4, 22, off);
        };
        var layers = new ArrayList<Layer>();
        layers.add(Peaks.range(view, land, new Peaks.Range(4200, 11000, 0.20, 3000)));
        layers.add(Peaks.range(view, land, new Peaks.Range(4200, 10_500, 0.24, 2800)));
        layers.add(new Terrain(0.4, 3600, relief, (at, ink) -> {
            double off = at.x - bend(noise, side, at.z);
            land.road(at, ink, off, 2.9);
        }));
        var grove = new Grove(view, Plants.broad(view, land));
        Grove.Wish wish =
                (x, z) -> Math.abs(x - bend(noise, side, z)) < 7 ? 0 : groups(noise, x, z) + (z < 200 ? 0.12 : 0.04);
        layers.add(grove.layer(45, grove.planted(new Grove.Area(45, 1800, 700, 9), wish, 1), relief));
        layers.addAll(Plants.grass(view, land, (x, z) -> Math.abs(x - bend(noise, side, z)) > 3.5 ? 1 : 0));
        return layers;
    }

    private static double bend(Noise noise, double side, double z) {
        return side * z * z * 0.0011 / (1 + z * 0.006) * 3 * Math.sin(z / 90)
                + noise.at(z / 70, 5) * Math.min(6, z * 0.05);
    }

    private static List<Layer> desert(View view, Land land) {
        var noise = land.noise();
        double unit = unit(view);
        Terrain.Relief dunes = (x, z) -> {
            double rise = Relief.step(30, 110, z);
            if (rise == 0) {
                return 0;
            }
            double warp = noise.at(x / 300, z / 240) * 0.9;
            double near = dune(noise, x / 105 + warp, z / 74 - warp * 0.4, z / 74) * (1 - Relief.step(350, 800, z));
            double far =
                    dune(noise, x / 900 + warp * 0.6 + 9, z / 330 - warp * 0.2, z / 330) * Relief.step(240, 700, z);
            double small = dune(noise, x / 31 + warp * 2, z / 22 + 8, z / 22) * 0.7 * (1 - Relief.step(100, 300, z));
            return rise * unit * ((near - 0.3) * 25 + small + far * Math.min(z * 0.16, 70) - 2);
        };
        var layers = new ArrayList<Layer>();
        layers.add(mesas(view, land));
        layers.add(new Terrain(0.4, 2600, dunes, land::sand));
        var grove = new Grove(view, List.of(Species.palm(), Species.acacia()));
        Grove.Wish wish = (x, z) -> noise.fractal(x / 90 + 9, z / 60, 2) > 0.33 ? 0.8 : 0.01;
        layers.add(grove.layer(40, grove.planted(new Grove.Area(50, 420, 60, 6), wish, 1), dunes));
        return layers;
    }

    /**
     * From 0 to 1: a long flank, a sharp crest, a steep lee.
     *
     * @param away the distance, in its own lengths: land is drawn in steps that grow with it, between which a sharp
     *     crest would have teeth
     */
    private static double dune(Noise noise, double u, double v, double away) {
        double field = noise.at(u, v) + 0.22 * noise.at(u * 2.3 + 5, v * 2.1);
        double blunt = away * 0.05;
        double steep = Math.sqrt(field * field + blunt * blunt) - blunt;
        double crest = Math.max(0, 1 - steep * (field > 0 ? 1.15 : 2.1));
        return Math.pow(crest, 1.3);
    }

    /** Table mountains: heights in terraces. */
    private static Layer mesas(View view, Land land) {
        var noise = land.noise();
        double unit = unit(view);
        Terrain.Relief relief = (x, z) -> {
            double body = noise.fractal(x / 1500 + 7, z / 1500, 3) + 0.12 * noise.fractal(x / 160, z / 160, 3);
            double wall = Relief.step(0.16, 0.22, body) * 0.72 + Relief.step(0.02, 0.2, body) * 0.28;
            return unit * z * 0.105 * wall;
        };
        var red = Oklab.mix(Rgbs.RED_ROCK, land.tints().sand(), 0.25);
        return new Terrain(2700, 7500, relief, (at, ink) -> {
            double band = noise.at(at.y / (unit * 14), 3) * 0.5 + noise.at(at.y / (unit * 4), 8) * 0.3;
            double grain = noise.fractal(at.x / 50, at.y / 30, 3);
            ink.set(red).times(1 + 0.35 * band + 0.2 * grain);
            ink.mix(land.tints().sand(), Math.clamp((at.up - 0.85) * 6, 0, 0.7));
        });
    }

    private static List<Layer> snow(View view, Land land) {
        var noise = land.noise();
        var rolling = rolling(view, noise);
        var layers = new ArrayList<Layer>();
        layers.add(Peaks.range(view, land, new Peaks.Range(4200, 10500, 0.26, 3200)));
        layers.add(new Terrain(0.4, 3200, rolling, land::snowfield));
        var grove = new Grove(view, List.of(Species.fir(land.tints(), 1)));
        Grove.Wish wish = (x, z) ->
                Math.clamp(noise.fractal(x / 140 + 50, z / 120, 3) * 2.6 - 0.1, 0.02, 1) * Peaks.aside(view, x, z);
        layers.add(grove.layer(42, grove.planted(new Grove.Area(45, 1800, 1100, 11), wish, 1), rolling));
        return layers;
    }
}
