package io.maximin.engines.stage.settings;

import io.maximin.engines.scene.Setting;
import io.maximin.engines.stage.Backdrop;
import io.maximin.engines.stage.Ground;
import io.maximin.engines.stage.Ground.Surface;
import io.maximin.engines.stage.Layer;
import io.maximin.engines.stage.View;
import java.util.ArrayList;
import java.util.List;

/** Meadows, hills, mountains: land under a wide sky. */
record Open(Setting setting) implements Backdrop {
    @Override
    public double horizon() {
        return setting == Setting.MOUNTAINS ? 0.56 : setting == Setting.HILLS ? 0.46 : 0.50;
    }

    @Override
    public Ground ground(View view) {
        return new Ground(2.2, 34, Surface.LAND, List.of());
    }

    @Override
    public List<Layer> layers(View view) {
        var layers = new ArrayList<>(Sky.layers(view));
        var land = new Land(view);
        switch (setting) {
            case HILLS -> layers.addAll(hills(view, land));
            case MOUNTAINS -> layers.addAll(Peaks.layers(view, land));
            default -> layers.addAll(meadow(view, land));
        }
        return layers;
    }

    private static List<Layer> meadow(View view, Land land) {
        var noise = land.noise();
        double unit = view.camera().height() / view.camera().focal();
        Terrain.Relief swells = (x, z) -> {
            double rise = Relief.step(38, 190, z);
            return rise == 0
                    ? 0
                    : rise
                            * unit
                            * (noise.fractal(x / 240, z / 170, 4) * 17
                                    + z * 0.028
                                    + noise.fractal(x / 700 + 3, z / 500, 2) * z * 0.05);
        };
        var layers = new ArrayList<Layer>();
        layers.add(Peaks.range(view, land, new Peaks.Range(3200, 9500, 0.17, 2300)));
        layers.add(new Terrain(0.4, 2400, swells, land::grass));
        var grove = new Grove(view, Plants.broad(view, land));
        var far = grove.planted(new Grove.Area(60, 1500, 900, 11), (x, z) -> groups(noise, x, z), 1);
        layers.add(grove.layer(60, far, swells));
        layers.addAll(Plants.grass(view, land, (x, z) -> 1));
        return layers;
    }

    private static double groups(Noise noise, double x, double z) {
        return Math.clamp(noise.fractal(x / 130 + 50, z / 110, 3) * 2.4 - 0.35, 0.01, 0.9);
    }

    private static List<Layer> hills(View view, Land land) {
        var noise = land.noise();
        double unit = view.camera().height() / view.camera().focal();
        Terrain.Relief rolling = (x, z) -> {
            double rise = Relief.step(34, 150, z);
            if (rise == 0) {
                return 0;
            }
            double bumps = noise.fractal(x / 330, z / 210, 2) * 0.10 + noise.at(x / 1300 + 9, z / 900) * 0.08;
            return rise * unit * (z * (0.03 + bumps) + noise.fractal(x / 60, z / 60, 2) * 1.6);
        };
        var layers = new ArrayList<Layer>();
        layers.add(Peaks.range(view, land, new Peaks.Range(5200, 11000, 0.11, 3600)));
        layers.add(new Terrain(0.4, 4200, rolling, land::grass));
        var grove = new Grove(view, Plants.broad(view, land));
        var far = grove.planted(new Grove.Area(70, 2600, 1000, 10), (x, z) -> groups(noise, x, z), 1);
        layers.add(grove.layer(60, far, rolling));
        layers.addAll(Plants.grass(view, land, (x, z) -> 1));
        return layers;
    }
}
