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

/** Lake, sea, beach, river: where water is. */
record Shore(Setting setting) implements Backdrop {
    private static final Rgb LAKE = Rgb.of(0x1E4A52);
    private static final Rgb SEA = Rgb.of(0x12586E);

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
            case LAKE -> new Ground(2.2, 60, Surface.WATER, List.of());
            default -> new Ground(2.2, 10, Surface.LAND, List.of());
        };
    }

    @Override
    public List<Layer> layers(View view) {
        var layers = new ArrayList<>(Sky.layers(view));
        var land = new Land(view);
        switch (setting) {
            case SEA -> layers.addAll(sea(view, land));
            default -> layers.addAll(lake(view, land));
        }
        return layers;
    }

    private static List<Layer> sea(View view, Land land) {
        Terrain.Relief bed = (x, z) -> -40;
        return List.of(
                Peaks.range(view, land, new Peaks.Range(9000, 15000, 0.05, 5200)),
                new Water(8000, 1e6, bed, new Water.Look(0.12, 9, 1.2, SEA, SEA)));
    }

    private static List<Layer> lake(View view, Land land) {
        var noise = land.noise();
        double unit = view.camera().height() / view.camera().focal();
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
        var grove = new Grove(view, Plants.conifers(view, land));
        Grove.Wish wish =
                (x, z) -> bed.height(x, z) < 0.3 ? 0 : Math.clamp(noise.fractal(x / 120, z / 90, 3) * 2 + 0.45, 0, 1);
        var layers = new ArrayList<Layer>();
        layers.add(Peaks.range(view, land, new Peaks.Range(4200, 11000, 0.30, 3000)));
        layers.add(new Terrain(0.4, 2600, bed, land::grass));
        layers.add(grove.layer(425, grove.planted(new Grove.Area(430, 1700, 1700, 15), wish, 1), bed));
        layers.add(new Water(420, 900, bed, new Water.Look(0.03, 2.2, 0, LAKE, Rgb.of(0x6A6248))));
        layers.addAll(Plants.grass(view, land, (x, z) -> bed.height(x, z) > 0.02 ? 1 : 0));
        return layers;
    }
}
