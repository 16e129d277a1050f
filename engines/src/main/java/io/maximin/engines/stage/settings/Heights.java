package io.maximin.engines.stage.settings;

import io.maximin.engines.stage.Backdrop;
import io.maximin.engines.stage.Ground;
import io.maximin.engines.stage.Ground.Surface;
import io.maximin.engines.stage.Layer;
import io.maximin.engines.stage.Rgb;
import io.maximin.engines.stage.View;
import java.util.ArrayList;
import java.util.List;

/** High in the sky, over a sea of clouds. */
record Heights() implements Backdrop {
    @Override
    public double horizon() {
        return 0.74;
    }

    @Override
    public Ground ground(View view) {
        return new Ground(3, 60, Surface.AIR, List.of());
    }

    @Override
    public List<Layer> layers(View view) {
        var layers = new ArrayList<>(Sky.layers(view));
        var noise = new Noise(view.seed() + 8);
        double drift = view.t() * 9;
        Terrain.Relief puffs = (x, z) -> {
            double u = x + drift;
            double wide = noise.at(u / 1900, z / 1500) * 0.5;
            double heap = Math.sqrt(Math.abs(noise.at(u / 760 + wide, z / 620)) + 0.02) * 1.1;
            double middle = 0.34 * Math.sqrt(Math.abs(noise.at(u / 290, z / 250 + wide)) + 0.02);
            double small = 0.10 * Math.abs(noise.at(u / 110, z / 100)) + 0.035 * Math.abs(noise.at(u / 40, z / 38));
            return -190 + 130 * (heap + middle + small + wide) * Math.min(1.9, 0.6 + z / 2600);
        };
        var white = Rgb.of(0xF4F5F7);
        layers.add(new Painted(
                100,
                (canvas, seen) -> new Terrain(40, 14_000, puffs, (at, ink) -> {
                            double soft = noise.fractal(at.x / 40, at.z / 40, 3);
                            ink.set(white).times(0.93 + 0.06 * soft);
                            at.open = at.open * 1.15 - 0.15;
                            at.lit = at.lit * 0.7 + 0.3;
                        })
                        .paint(canvas, seen)));
        return layers;
    }
}
