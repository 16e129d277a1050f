package io.maximin.engines.stage.settings;

import io.maximin.engines.scene.Pose;
import io.maximin.engines.scene.Scene;
import io.maximin.engines.scene.Season;
import io.maximin.engines.scene.Setting;
import io.maximin.engines.stage.Backdrop;
import io.maximin.engines.stage.Ground;
import io.maximin.engines.stage.Ground.Surface;
import io.maximin.engines.stage.Layer;
import io.maximin.engines.stage.Rgb;
import io.maximin.engines.stage.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lake, sea, beach, river: where water is. */
record Shore(Setting setting) implements Backdrop {
    private static final Rgb LAKE = Rgb.of(0x1E4A52);
    private static final Rgb SEA = Rgb.of(0x12586E);
    private static final Rgb LAGOON = Rgb.of(0x1B8496);
    private static final Rgb PEBBLES = Rgb.of(0x6A6248);

    private static final double LAKE_SHORE = 8.5;
    private static final double BEACH_SHORE = 21;

    @Override
    public double horizon() {
        return switch (setting) {
            case SEA -> 0.47;
            case BEACH -> 0.42;
            default -> 0.45;
        };
    }

    @Override
    public Ground ground(View view) {
        return switch (setting) {
            case SEA -> new Ground(4, 90, Surface.WATER, List.of());
            case LAKE -> new Ground(2.2, 60, Surface.WATER, List.of(), Optional.of(new Ground.Strip(LAKE_SHORE, 60)));
            case BEACH -> new Ground(2.2, 11, Surface.LAND, List.of(), Optional.of(new Ground.Strip(BEACH_SHORE, 85)));
            default ->
                crossed(view.scene())
                        ? new Ground(2.2, 6, Surface.LAND, List.of(), Optional.of(new Ground.Strip(8, 27)))
                        : new Ground(2.2, 26, Surface.LAND, List.of());
        };
    }

    @Override
    public List<Layer> layers(View view) {
        var layers = new ArrayList<>(Sky.layers(view));
        var land = new Land(view);
        layers.addAll(
                switch (setting) {
                    case SEA -> sea(view, land);
                    case BEACH -> beach(view, land);
                    case RIVER -> crossed(view.scene()) ? wideRiver(view, land) : river(view, land);
                    default -> lake(view, land);
                });
        return layers;
    }

    private static List<Layer> sea(View view, Land land) {
        Terrain.Relief bed = (x, z) -> -40;
        return List.of(
                headland(view, land, 7000, 0.055), new Water(6900, 1e6, bed, new Water.Look(0.24, 7, 1.2, SEA, SEA)));
    }

    /** Land that runs into the sea from one side, far away. */
    private static Layer headland(View view, Land land, double near, double share) {
        var noise = land.noise();
        double unit = Open.unit(view);
        double side = -Math.signum(view.light().side());
        double half = view.camera().width() / 2.0 / view.camera().focal();
        Terrain.Relief relief = (x, z) -> {
            double u = x * side / (half * z);
            double body = Relief.step(-0.1, 1.3, u + 0.35 * noise.fractal(x / (near * 0.2), z / (near * 0.2), 4));
            double rise = Relief.step(near, near * 1.12, z);
            return rise
                            * unit
                            * z
                            * share
                            * (body * 2.2 - 0.05)
                            * (0.6 + 0.5 * noise.ridged(x / (near * 0.25), z / (near * 0.25), 6))
                    - 2;
        };
        return new Terrain(near, near * 1.7, relief, (at, ink) -> land.alpine(at, ink, at.z * unit * share * 3, 1.6));
    }

    private static List<Layer> beach(View view, Land land) {
        var noise = land.noise();
        double side = -Math.signum(view.light().side());
        Terrain.Relief bed = (x, z) -> {
            double swash = 0.6 * Math.sin(view.t() * 0.7) * Math.exp(-Math.abs(z - 15) * 0.2);
            double line = 13.5 + x * side * 0.42 + noise.fractal(x / 14, 2.5, 3) * 2.4;
            double land0 = line - z + swash;
            return land0 > 0 ? Math.min(0.25, land0 * 0.02) : Math.max(-30, land0 * 0.055);
        };
        var layers = new ArrayList<Layer>();
        layers.add(headland(view, land, 1500, 0.10));
        layers.add(new Terrain(
                0.4, 90, (x, z) -> Math.max(-0.5, bed.height(x, z)), (at, ink) -> wetSand(land, bed, at, ink)));
        layers.add(new Water(
                88,
                1e6,
                bed,
                new Water.Look(0.16, 5, 2.2, LAGOON, land.tints().sand().times(0.8))));
        boolean warm = view.scene().world().season() == Season.SUMMER
                || view.scene().world().season() == Season.SPRING;
        if (warm && land.snow() == 0) {
            var grove = new Grove(view, List.of(Species.palm()));
            var stems = new ArrayList<Grove.Stem>();
            for (int i = 0; i < 5; i++) {
                double z = 13 + i * 4.2;
                double x = side * (5.3 + i * 2.4 + noise.cell(i, 5) * 1.6);
                stems.add(new Grove.Stem(x, z, 6 + 2.5 * noise.cell(i, 9), 0, (int) (noise.cell(i, 3) * 8)));
            }
            layers.add(grove.layer(12.5, stems, (x, z) -> 0));
        }
        var grass = new Blades.Growth(
                0.3, 900, Rgb.of(0x8A8A50), List.of(Rgb.of(0xC2BC78), Rgb.of(0x9AA860)), 0, List.of());
        layers.addAll(Blades.slabs(
                3,
                14,
                4,
                grass,
                (x, z) -> Math.clamp(noise.fractal(x / 2.2, z / 2.2, 3) * 4 - 1.0, 0, 1)
                        * Relief.step(0.5, 0.8, x * side / z * 2)));
        return layers;
    }

    private static void wetSand(Land land, Terrain.Relief bed, Terrain.Spot at, Ink ink) {
        land.sand(at, ink);
        double height = bed.height(at.x, at.z);
        double wet = 1 - Relief.step(0.005, 0.055, height + 0.012 * land.noise().fractal(at.x * 0.6, at.z * 0.6, 3));
        ink.times(1 - 0.42 * wet);
        at.south *= 1 - wet * 0.8;
    }

    private static double bend(Noise noise, double side, double z) {
        return side * (2.6 + Math.min(z, 120) * 0.05)
                + Math.sin(z / 26 + side) * Math.min(z * 0.16, 13)
                + noise.at(z / 40, 7) * Math.min(6, z * 0.08);
    }

    private static List<Layer> river(View view, Land land) {
        var noise = land.noise();
        double side = Math.signum(view.light().side());
        var swells = Open.swells(view, noise, 70);
        Terrain.Relief relief = (x, z) -> {
            double off = Math.abs(x - bend(noise, side, z))
                    - (2.1 + Math.min(z, 200) * 0.035 + noise.fractal(x / 5, z / 5, 2) * 0.5);
            if (off < 0) {
                return Math.max(-1.2, off * 0.5);
            }
            double bank = Math.min(0.14, off * 0.3);
            return bank + swells.height(x, z) * Relief.step(0, 60, off);
        };
        List<Layer> layers = banks(view, land, relief);
        var grove = new Grove(view, Plants.broad(view, land));
        Grove.Wish wish =
                (x, z) -> relief.height(x, z) < 0.13 ? 0 : Open.groups(noise, x, z) + 0.12 * Peaks.aside(view, x, z);
        layers.add(grove.layer(56, grove.planted(new Grove.Area(58, 1500, 800, 11), wish, 1), relief));
        layers.add(new Water(55, 400, relief, new Water.Look(0.05, 1.6, 0.12, LAKE, PEBBLES)));
        var near = grove.planted(
                new Grove.Area(22, 54, 16, 8),
                (x, z) -> relief.height(x, z) > 0.1 ? Peaks.aside(view, x, z) * 0.5 : 0,
                2);
        layers.add(grove.layer(27, near, relief));
        layers.addAll(Plants.grass(view, land, (x, z) -> relief.height(x, z) > 0.08 ? 1 : 0));
        return layers;
    }

    /** Far mountains, and grass with pebbles where it comes to the river; for more layers. */
    private static List<Layer> banks(View view, Land land, Terrain.Relief relief) {
        var layers = new ArrayList<Layer>();
        layers.add(Peaks.range(view, land, new Peaks.Range(3800, 10500, 0.24, 2800)));
        layers.add(new Terrain(0.4, 2400, relief, (at, ink) -> {
            land.grass(at, ink);
            ink.mix(PEBBLES, at.y < 0.1 ? 0.8 - Math.max(0, at.y) * 6 : 0);
        }));
        return layers;
    }

    /** Whether somebody is on the water: then the river runs across the picture. */
    private static boolean crossed(Scene scene) {
        return scene.actors().stream().anyMatch(actor -> switch (actor.category()) {
            case BOAT, FISH, BIRD -> true;
            default -> actor.looks().pose().filter(Pose.SWIMMING::equals).isPresent();
        });
    }

    private static List<Layer> wideRiver(View view, Land land) {
        var noise = land.noise();
        var swells = Open.swells(view, noise, 70);
        Terrain.Relief relief = (x, z) -> {
            double near = 5.4 + noise.fractal(x / 9, 1.5, 3) * 1.2 - z;
            double far = z - (32 + noise.fractal(x / 30, 8.5, 3) * 6);
            double off = Math.max(near, far);
            return off < 0
                    ? Math.max(-1.6, off * 0.3)
                    : Math.min(0.3, off * 0.06) + swells.height(x, z) * Relief.step(0, 60, far);
        };
        List<Layer> layers = banks(view, land, relief);
        var grove = new Grove(view, Plants.broad(view, land));
        Grove.Wish wish =
                (x, z) -> relief.height(x, z) < 0.2 ? 0 : Open.groups(noise, x, z) + 0.1 * Peaks.aside(view, x, z);
        layers.add(grove.layer(46, grove.planted(new Grove.Area(42, 1500, 800, 11), wish, 1), relief));
        layers.add(new Water(45, 120, relief, new Water.Look(0.045, 1.8, 0.06, LAKE, PEBBLES)));
        layers.addAll(Plants.grass(view, land, (x, z) -> z < 10 && relief.height(x, z) > 0.03 ? 1 : 0));
        return layers;
    }

    private static List<Layer> lake(View view, Land land) {
        var noise = land.noise();
        double unit = Open.unit(view);
        Terrain.Relief bed = (x, z) -> {
            double near = 5.2 + noise.fractal(x / 9, 1.5, 3) * 2.2 - z;
            double far = z - (430 + noise.fractal(x / 190, 8.5, 3) * 190);
            if (near > 0) {
                return Math.min(0.12, near * 0.05);
            }
            double down = Math.min(-near * 0.11, 3);
            if (far < -60) {
                return -down;
            }
            return far < 0
                    ? Math.max(-down, far * 0.05)
                    : unit * far * (0.10 + 0.12 * noise.fractal(x / 240, z / 240, 5));
        };
        var layers = new ArrayList<Layer>();
        layers.add(Peaks.range(view, land, new Peaks.Range(4200, 11000, 0.30, 3000)));
        layers.add(new Terrain(0.4, 2600, bed, land::grass));
        var grove = new Grove(view, Plants.conifers(view, land));
        Grove.Wish wish =
                (x, z) -> bed.height(x, z) < 0.3 ? 0 : Math.clamp(noise.fractal(x / 120, z / 90, 3) * 2 + 0.45, 0, 1);
        layers.add(grove.layer(425, grove.planted(new Grove.Area(430, 1700, 1700, 15), wish, 1), bed));
        layers.add(new Water(420, 900, bed, new Water.Look(0.035, 2.2, 0, LAKE, PEBBLES)));
        layers.addAll(Plants.grass(view, land, (x, z) -> bed.height(x, z) > 0.02 ? 1 : 0));
        return layers;
    }
}
